"""Which person a phrase means.

| the phrase has | rooms |
| --- | --- |
| a name | `named`, `proper_names`, `name_behind`, `named_after`, `titled_next`, `apposition`, `whom` |
| a title or an office | `titles`, `heads_of_state`, `chiefs`, `headed_by`, `chosen`, `deputies`, `honoured` |
| a title of which the page tells beside a name | `named_in_passing`, `bare_name_next` |
| a country and a calling | `origins`, `only_one_of_a_state`, `last_of_a_country`, `of_which_country` |
| an office of a country | `of_a_country` |
| a noun for somebody told of | `epithets`, `descriptions`, `just_now`, `new_facts` |
| a noun for one of an age or for a relative | `features`, `kin_told_of` |
| a noun for somebody beside another | `heirs`, `counterparts`, `relatives`, `delegates`, `owned_by_it` |
| "an official" | `officials`, `counted_officials`, `of_ministries`, `unnamed_members` |
| "the official", "the spokesman" | `the_official`, `named_officials`, `further`, `spokesmen` |
| nothing yet, or no words at all | `described_in_the_lead`, `implied` |

Of whom the page told last, `last_told` tells all of them. How a country and a calling are read, and which
of the rooms for them answers what, stands in `known.country_and_calling`.
"""
