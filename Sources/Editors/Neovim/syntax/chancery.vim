" Directives of a briefing: :fact[KEY]{as=code}, ::timeline[…], :::judgement{…}, and [@KEY] citations.
syntax match chanceryName /\v%(^|[^:[:alnum:]_])@1<=:{1,3}\a[-_[:alnum:]]*\ze%([[{]|\s*$)/ nextgroup=chanceryLabel,chanceryAttributes containedin=ALLBUT,markdownCode,markdownCodeBlock,chanceryComment
syntax region chanceryLabel matchgroup=chanceryBracket start=/\[/ end=/\]/ oneline contained nextgroup=chanceryAttributes
syntax region chanceryAttributes matchgroup=chanceryBracket start=/{/ end=/}/ oneline contained contains=chanceryAttribute,chanceryValue
syntax match chanceryAttribute /[-_[:alnum:]]\+\ze=/ contained
syntax match chanceryValue /=\zs\%("[^"]*"\|'[^']*'\|[^ }]\+\)/ contained
syntax match chanceryFence /^\s\{0,3}:::\+\s*$/
syntax match chanceryCitation /\[@[^]]\+\]/
syntax match chanceryComment /<!-- chancery: .*-->/

highlight default link chanceryName Keyword
highlight default link chanceryFence Keyword
highlight default link chanceryBracket Delimiter
highlight default link chanceryLabel Identifier
highlight default link chanceryAttribute Type
highlight default link chanceryValue String
highlight default link chanceryCitation Identifier
highlight default link chanceryComment SpecialComment
