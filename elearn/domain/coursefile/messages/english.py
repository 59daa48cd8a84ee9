"""Faults in English."""

from elearn.domain.coursefile.messages.table import Table
from elearn.domain.formula import SENTENCES as FORMULAS

SENTENCES = {
    # a file as text
    "file_too_large": "The file has {size} KB, the limit is {most} KB. Split it.",
    "not_utf8": "The file is not UTF-8. Save it again in your editor as UTF-8.",
    "nul": "The line holds an empty byte (NUL). Delete it, or save the file as text.",
    "control_character": "The text holds a control character that nobody sees. Retype it.",
    "bidi_control": "A hidden sign turns the text around. Delete it: the first letter decides.",
    "many_faults": "The file has more than {most} remarks; these are the first. Mend them.",
    # YAML
    "bad_yaml": "This cannot be read. Check the spaces at the start and the quotation marks.",
    "unquoted_colon": 'The value holds a colon. Put the whole value in quotation marks "…".',
    "unquoted_sign": 'The value begins with a special sign. Put it in quotation marks "…".',
    "open_quote": "A quotation mark opens here and is not closed. Close it after the value.",
    "tab": "The line begins with a tab. Use spaces instead.",
    "yaml_alias": "References (& and *) are not allowed. Write the value where it belongs.",
    "yaml_tag": "Tags (!) are not allowed. Delete the tag, or put the value in quotes.",
    "many_documents": "The file holds several documents. Delete the line --- and what follows.",
    "too_deep": "The values nest deeper than the format. Check the spaces at the start.",
    "too_many_values": "The file holds more values than are read. Split it.",
    "bad_key": "The key is not a word. Write a simple key, then a colon.",
    "empty_file": "The file is empty. Write into it what the format asks for.",
    "duplicate_key": "The key {key} stands in line {first} already. Keep one of the two.",
    # shape
    "unknown_key": "The key {key} is unknown. Correct it or delete it.",
    "missing_key": "The key {key} is missing. Add it.",
    "not_a_table": "Here belong lines of a key and a value, like title: … Check the spaces.",
    "not_a_list": 'A list belongs under {key}; each line of it begins with "- ".',
    "not_a_text": "One value belongs under {key}, no list and no keys.",
    "not_a_number": "A whole number belongs under {key}, not {value}.",
    "not_a_switch": "true or false belongs under {key}, not {value}.",
    "out_of_range": "{key} is {value}. Write a number from {low} to {high}.",
    "empty_text": "The value of {key} is empty. Write it or delete the line.",
    "unknown_word": "The value {value} is unknown under {key}. Choose from: {known}.",
    "too_long": "The value of {key} has {count} letters, the limit is {most}. Shorten it.",
    "one_line": "The value of {key} stands on one line. Delete the line break.",
    "tag_comma": "The tag {value} holds a comma or a line break. "
    "Write every tag as an item of its own.",
    "bad_id": "The id {value} will not do. Use small Latin letters, digits and hyphens.",
    "bad_year": "The year {value} is not understood. Write four digits, like 2020.",
    "bad_moment": "Write the moment with its zone, as in 2027-03-01T08:00+03:00, not {value}.",
    "closes_first": "The quiz closes before it opens.",
    "bad_url": "The address {value} will not do. Write all of it, from https:// on.",
    "bad_media_path": "The path {value} will not do. Begin with media/, like media/talk.opus.",
    "bad_decimal": 'The answer {value} is no number. Write digits alone, like "36000".',
    "bad_share": 'The share {value} is not understood. Write from "-100%" to "100%".',
    "other_of_no_sort": "Write `{key}` in each of the `others`.",
    "bad_tolerance": 'The tolerance {value} is not understood. Write "500" or "2%".',
    # quizzes
    "no_questions": "The quiz has no questions. Add at least one under questions.",
    "few_options": "The question has too few options. Write two or more.",
    "no_accepted": "The question has no accepted answer. Write at least one under accepted.",
    "unknown_kind": "The kind of question {kind} is unknown. The kinds are: {known}.",
    "duplicate_question": "The id {value} belongs to the question in line {first}. Change one.",
    "duplicate_band": "The band from {value} stands in line {first} already. Keep one.",
    "draws_too_many": "draw is {draw} and there are {count} questions. Write more, or a smaller "
    "number.",
    "no_right_option": "The question {question} has no right option. Add right: true to one.",
    "two_right": "The question {question} has two right options. Keep one, or make it "
    "multiple_choice.",
    "same_option": "The question {question} has two options {text}. Change one of them.",
    "few_rows": "Too little stands under {key}. Write {least} or more.",
    "same_text": "The question {question} says {text} twice. Change one of them.",
    "too_many_parts": "The question {question} has {count} parts, the limit is {most}. Split it.",
    "extra_fits": "In the question {question} the extra answer {text} fits a row. Change or "
    "delete it.",
    "one_answer": "The question {question} has one answer only. Add others under rows or extra.",
    "few_sorted": "The question {question} has fewer than two items to sort. Add some under items.",
    "no_such_column": "The question {question} has no column {number}. Write a number that is "
    "there.",
    "gap_without_place": "Gap {number} of the question {question} has no place. Write its mark "
    "once into prompt.",
    "gap_of_no_sort": "A gap of the question {question} is unclear. Give it one of accepted, "
    "answer, options.",
    "gap_options": "A gap of the question {question} needs one right option. Write right: true "
    "at one.",
    "no_gaps": "The question {question} has no gap. Write [[1]] into prompt where one belongs.",
    "mark_without_gap": "Nothing stands behind gap {number} of the question {question}. Add it, "
    "or delete the mark.",
    "word_twice": "In the question {question} word {number} goes into several gaps. Add often: "
    "true to it.",
    "hidden_gap": "A gap of the question {question} stands in a link or a description. Move it "
    "into the text.",
    "bad_shape": "The points {value} make no such shape. Write them like 10,20 40,60 in percent.",
    "no_right_spot": "The question {question} has no right place. Add right: true to one under "
    "spots.",
    "few_levels": "The criterion has too few levels. Write two or more.",
    "no_sort": "The question takes no sort of file. Write document, picture, sound or video under "
    "accepts.",
    "few_labels": "The scale has too few labels. Write two or more.",
    "least_over_most": "The question {question} asks for {least} words at least and allows {most}. "
    "Change one.",
    "worthless_criterion": "The criterion {title} of the question {question} earns nothing at any "
    "level. Give points to one.",
    "many_labels": "The scale {question} has more than {most} labels. Delete some.",
    "same_label": "The scale {question} has two labels {text}. Change one of them.",
    "two_finals": "The course has another final quiz in {other}. Keep final: true in one.",
    # folders and names
    "bad_slug": "This is no folder name of a course. Write its small Latin letters, digits and "
    "hyphens.",
    "edition_of_itself": "A course is no edition of itself. Name the folder of its first "
    "language, or delete the line.",
    "no_key": "Enrolment is by key and there is none. Add enrolment_key.",
    "bad_course_slug": "The folder name {slug} will not do. Use small Latin letters, "
    "digits and hyphens.",
    "no_course_file": "The course has no file. Add course.yaml at the top of the folder.",
    "no_modules": "The course has no modules. Add a folder like 01-introduction.",
    "no_module_file": "The module has no file. Add module.yaml with a title.",
    "empty_module": "The module has no lesson and no quiz. Add one or delete the folder.",
    "bad_folder": "The folder name {folder} will not do. Write a number and a name, like "
    "01-pricing.",
    "bad_file": "The file name will not do. Write 01-parts.md for a lesson, "
    "02-check.quiz.yaml for a quiz.",
    "stray_file": "The file is no part of the course and is left out. Move it to media.",
    "duplicate_module": "The name {value} belongs to another module, {other}. Change one.",
    "duplicate_slug": "The name {value} belongs to another lesson or quiz, {other}. A name "
    "stands once in the whole course.",
    "same_number": "{other} has the number {value} too, so names give the order. Change one.",
    "same_path": "The name differs from {other} in the form of letters only. Change one.",
    "path_unsafe": "The name holds a sign that is not allowed. Use letters, digits, hyphens.",
    "path_too_long": "The name is longer than memory cards can hold. Shorten it.",
    "too_many_files": "The folder has {count} files, the limit is {most}. Delete some.",
    "course_too_large": "The folder has {size} MB, the limit is {most} MB. Compress "
    "pictures and sound.",
    # lessons
    "no_front_matter": "The lesson has no head. Begin with a line ---, then title, then ---.",
    "open_front_matter": "The head of the lesson is not closed. Add a line --- after it.",
    "empty_lesson": "The lesson has no text. Write it under its head.",
    "too_much_text": "The text has more blocks than a page can show. Split the lesson.",
    "heading_one": "A heading with one # is kept for the lesson's title. Begin with ##.",
    "heading_jump": "The heading jumps from level {above} to {level}. Take away a #.",
    "outside_picture": "The picture {path} is elsewhere. Copy it to media and name it here.",
    "no_description": "{path} has no description. Write between [ ] what it shows or says.",
    "missing_media": "The file {path} is not there. Put it into media or correct its name.",
    "no_transcript": "The sound {path} has no transcript. Add {wanted} for who cannot hear.",
    "no_captions": "The film {path} has no captions. Add {wanted} for who cannot hear.",
    "unknown_lesson": "No lesson is called {slug}. Correct the name or delete the link.",
    "unsafe_link": "The link {address} is not allowed. Links lead to https, mailto, a "
    "lesson or a file in media.",
    "unknown_callout": "The call-out {kind} is unknown. The kinds are: {known}.",
    "open_callout": "The call-out {kind} is not closed. Add a line ::: after it.",
    "broken_formula": "The formula {formula} cannot be read and will show as written. "
    "Correct it, or say it in words.",
    "html_in_text": "Learners will see the tag {tag} as text. Use the marks of Markdown.",
    # media
    "media_too_large": "The file has {size} MB, the limit is {most} MB. Compress or split it.",
    "media_empty": "The file is empty. Put the right one in its place.",
    "media_sort": "Files of the sort {sort} are not allowed. The sorts are: {known}.",
    "media_content": "What the file holds is not {sort}. Save it again as what it is.",
    "unsafe_drawing": "The drawing holds more than a drawing: {what}. Delete it from the SVG.",
    "broken_drawing": "The SVG cannot be read at this line. Save it again.",
    "unused_media": "No lesson shows this file. Delete it or name it in a lesson.",
    # archives
    "archive_broken": "The ZIP cannot be read. Make it again, then upload it.",
    "archive_too_large": "The ZIP holds more than the limit. Compress pictures and sound.",
    "archive_too_many": "The ZIP holds more than {most} files. Delete some.",
    "archive_lying": "What the ZIP holds is not what it says that it holds. Make it again.",
    "archive_duplicate": "The name stands twice in the ZIP. Keep one file of this name.",
    "archive_unsafe_name": "The name in the ZIP is not allowed. Rename the file.",
    "archive_link": "The ZIP holds a link instead of a file. Put the file in its place.",
    "archive_encrypted": "The ZIP asks for a password. Make it without one.",
    "archive_ratio": "The file is compressed more than {ratio} times. Check what it holds.",
    "archive_nested": "The ZIP holds another archive. Put what is in it in its place.",
}
# questions whose numbers are drawn
SENTENCES |= {
    "no_variables": "The question draws no numbers. Write at least one under variables.",
    "same_name": "The question {question} has two variables of one name. Change one.",
    "too_many_variables": "The question {question} has too many variables. Keep {most} at most.",
    "unused_variable": "The question {question} has a variable that nothing "
    "uses. Name it in the formula or delete it.",
    "bad_name": "The name {name} in the question {question} will not do. "
    "Write letters, digits and _, no name of a function.",
    "bad_range": "The variable {name} in the question {question} has no values to draw. Write "
    "from, to and a step above 0, or values; {most} values at most.",
}
SENTENCES |= {
    f"formula_{code}": f"The question {{question}}: {said}" for code, said in FORMULAS["en"].items()
}
ENGLISH = Table(
    file="{file}: ",
    line="{file}, line {line}: ",
    folder="Course folder: ",
    near="Did you mean {near}?",
    comma=", ",
    sentences=SENTENCES,
)
