-- Question: which words say whether data got out?
-- Rule: those of lexicon_exposures, and those that exposure_combinations make of parts (知人 | に | 話し). A word of the lexicon keeps its
-- own code, whatever combinations would make of it.

with vocabulary as (

    {{ words_and_made_words(ref('lexicon_exposures'), ref('exposure_combinations'), ref('lexicon_exposure_parts'), ['example']) }}

)

select * from vocabulary
