"""Which body a phrase means, and whose it is.

| the question | rooms |
| --- | --- |
| Which body is it? | `bodies`, `ministries`, `agencies`, `services`, `functions` |
| Which body does the directory lack? | `long_names`, `proper_bodies` |
| What was it called on that day? | `official_names`, `dated_names` |
| Which of those that the page has told of? | `headed`, `organs`, `collectives`, `ellipses`, `housed` |
| Which of those that it brought in with what they are? | `presented`, `described` |
| Which does it name in full only later? | `named_next` |
| Which stands beside who has just spoken? | `beside_speakers` |
| Of which state is it? | `whose`, `topics`, `scenes`, `carriers`, `abroad`, `alike`, `embassies`, `local` |
| Of which person is it? | `offices`, `seats`, `ministers_told`, `ones_own`, `owned` |
| Which government or party is it? | `governments`, `parties` |
| Whose words does a text, a site or a medium bring? | `documents`, `joint_texts`, `sites`, `media` |
"""
