"""Jikenbo (事件簿): Japanese data-breach notices as a warehouse."""

__version__ = "0.1.0"
