"""Faults in French."""

from elearn.domain.coursefile.messages.table import Table
from elearn.domain.formula import SENTENCES as FORMULAS

SENTENCES = {
    # a file as text
    "file_too_large": "Le fichier fait {size} Ko, la limite est {most} Ko. Divisez-le.",
    "not_utf8": "Le fichier n’est pas en UTF-8. Enregistrez-le de nouveau en UTF-8.",
    "nul": "La ligne contient un octet vide (NUL). Supprimez-le.",
    "control_character": "Le texte contient un caractère de contrôle invisible. Retapez-le.",
    "bidi_control": "Un signe caché inverse le texte. Supprimez-le.",
    "many_faults": "Le fichier a plus de {most} remarques ; voici les premières. Corrigez-les.",
    # YAML
    "bad_yaml": "Ce passage est illisible. Vérifiez les espaces et les guillemets.",
    "unquoted_colon": 'La valeur contient deux-points. Mettez-la entre guillemets "…".',
    "unquoted_sign": 'La valeur commence par un signe réservé. Mettez-la entre "…".',
    "open_quote": "Un guillemet s’ouvre ici sans se fermer. Fermez-le après la valeur.",
    "tab": "La ligne commence par une tabulation. Remplacez-la par des espaces.",
    "yaml_alias": "Les renvois (& et *) ne sont pas admis. Écrivez la valeur à sa place.",
    "yaml_tag": "Les étiquettes (!) ne sont pas admises. Supprimez l’étiquette.",
    "many_documents": "Le fichier contient plusieurs documents. Supprimez --- et la suite.",
    "too_deep": "Les valeurs sont trop imbriquées. Vérifiez les espaces en début de ligne.",
    "too_many_values": "Le fichier contient trop de valeurs. Divisez-le.",
    "bad_key": "La clé n’est pas un mot. Écrivez une clé simple, puis deux-points.",
    "empty_file": "Le fichier est vide. Écrivez-y ce que demande le format.",
    "duplicate_key": "La clé {key} est déjà à la ligne {first}. N’en gardez qu’une.",
    # shape
    "unknown_key": "La clé {key} est inconnue. Corrigez-la ou supprimez-la.",
    "missing_key": "La clé {key} manque. Ajoutez-la.",
    "not_a_table": "Ici vont des lignes clé et valeur, comme title: … Vérifiez les espaces.",
    "not_a_list": "Sous {key} va une liste ; chaque ligne commence par « - ».",
    "not_a_text": "Sous {key} va une seule valeur, sans liste ni clés.",
    "not_a_number": "Sous {key} va un nombre entier, et non {value}.",
    "not_a_switch": "Sous {key} va true ou false, et non {value}.",
    "out_of_range": "{key} vaut {value}. Écrivez un nombre de {low} à {high}.",
    "empty_text": "La valeur de {key} est vide. Écrivez-la ou supprimez la ligne.",
    "unknown_word": "La valeur {value} est inconnue sous {key}. Choisissez : {known}.",
    "too_long": "La valeur de {key} a {count} lettres, la limite est {most}. Abrégez-la.",
    "one_line": "La valeur de {key} tient sur une ligne. Supprimez le saut de ligne.",
    "tag_comma": "L’étiquette {value} contient une virgule ou un saut de ligne. "
    "Une étiquette par élément.",
    "bad_id": "L’identifiant {value} ne convient pas. Minuscules latines, chiffres et "
    "traits d’union seulement.",
    "bad_year": "L’année {value} n’est pas comprise. Écrivez quatre chiffres, comme 2020.",
    "bad_moment": "Écrivez le moment avec son fuseau, comme 2027-03-01T08:00+03:00, pas {value}.",
    "closes_first": "Le test ferme avant d’ouvrir.",
    "bad_url": "L’adresse {value} ne convient pas. Écrivez-la entière, depuis https://.",
    "bad_media_path": "Le chemin {value} ne convient pas. Commencez par media/.",
    "bad_decimal": 'La réponse {value} n’est pas un nombre. Des chiffres seuls : "36000".',
    "bad_share": 'La part {value} n’est pas comprise. Écrivez de "-100%" à "100%".',
    "other_of_no_sort": "Écrivez `{key}` dans chacune des réponses `others`.",
    "bad_tolerance": 'La tolérance {value} n’est pas comprise. Écrivez "500" ou "2%".',
    # quizzes
    "no_questions": "Le quiz n’a pas de question. Ajoutez-en une sous questions.",
    "few_options": "La question a trop peu de choix. Écrivez-en au moins deux.",
    "no_accepted": "La question n’a pas de réponse retenue. Ajoutez-en une sous accepted.",
    "unknown_kind": "Le type de question {kind} est inconnu. Les types : {known}.",
    "duplicate_question": "L’identifiant {value} est pris à la ligne {first}. Changez-en un.",
    "duplicate_band": "La tranche à partir de {value} est à la ligne {first}. Une suffit.",
    "draws_too_many": "draw vaut {draw} pour {count} questions. Ajoutez-en, ou baissez ce nombre.",
    "no_right_option": "La question {question} n’a pas de bon choix. Ajoutez right: true.",
    "two_right": "La question {question} a deux bons choix. Gardez-en un, ou prenez "
    "multiple_choice.",
    "same_option": "La question {question} a deux fois le choix {text}. Changez-en un.",
    "few_rows": "Il n’y a pas assez sous {key}. Écrivez-en au moins {least}.",
    "same_text": "La question {question} dit deux fois {text}. Changez-en un.",
    "too_many_parts": "La question {question} a {count} parties, la limite est {most}. Divisez-la.",
    "extra_fits": "Dans la question {question}, la réponse en trop {text} convient à une ligne. "
    "Changez-la ou supprimez-la.",
    "one_answer": "La question {question} n’a qu’une réponse. Ajoutez-en sous rows ou extra.",
    "few_sorted": "La question {question} a moins de deux éléments à classer. Ajoutez-en sous "
    "items.",
    "no_such_column": "La question {question} n’a pas de colonne {number}. Écrivez un numéro qui "
    "existe.",
    "gap_without_place": "Le trou {number} de la question {question} n’a pas de place. Écrivez "
    "sa marque une fois dans prompt.",
    "gap_of_no_sort": "Un trou de la question {question} n’est pas clair. Donnez-lui accepted, "
    "answer ou options.",
    "gap_options": "Un trou de la question {question} veut un seul bon choix. Écrivez right: "
    "true à l’un d’eux.",
    "no_gaps": "La question {question} n’a pas de trou. Écrivez [[1]] dans prompt à sa place.",
    "mark_without_gap": "Rien ne répond au trou {number} de la question {question}. Ajoutez-le, "
    "ou supprimez la marque.",
    "word_twice": "Dans la question {question}, le mot {number} va dans plusieurs trous. "
    "Ajoutez-lui often: true.",
    "hidden_gap": "Un trou de la question {question} est dans un lien ou une description. "
    "Mettez-le dans le texte.",
    "bad_shape": "Les points {value} ne font pas cette forme. Écrivez-les comme 10,20 40,60, en "
    "pour cent.",
    "no_right_spot": "La question {question} n’a pas de bon endroit. Ajoutez right: true à l’un "
    "sous spots.",
    "few_levels": "Le critère a trop peu de niveaux. Écrivez-en au moins deux.",
    "no_sort": "La question n’accepte aucune sorte de fichier. Écrivez document, picture, sound ou "
    "video sous accepts.",
    "few_labels": "L’échelle a trop peu de degrés. Écrivez-en au moins deux.",
    "least_over_most": "La question {question} demande au moins {least} mots et n’en permet que "
    "{most}. Changez l’un des deux.",
    "worthless_criterion": "Le critère {title} de la question {question} ne rapporte rien à aucun "
    "niveau. Donnez des points à l’un d’eux.",
    "many_labels": "L’échelle {question} a plus de {most} degrés. Supprimez-en.",
    "same_label": "L’échelle {question} a deux degrés {text}. Changez l’un d’eux.",
    "two_finals": "Le cours a un autre quiz final, {other}. Gardez final: true dans un seul.",
    # folders and names
    "bad_slug": "Ce n’est pas le nom d’un dossier de cours. Écrivez-le en minuscules latines, "
    "chiffres et tirets.",
    "edition_of_itself": "Un cours n’est pas une édition de lui-même. Nommez le dossier de sa "
    "première langue, ou supprimez la ligne.",
    "no_key": "L’inscription se fait par clé et il n’y en a pas. Ajoutez enrolment_key.",
    "bad_course_slug": "Le nom du dossier {slug} ne convient pas. Minuscules latines, "
    "chiffres et traits d’union seulement.",
    "no_course_file": "Le fichier du cours manque. Ajoutez course.yaml en haut du dossier.",
    "no_modules": "Le cours n’a pas de module. Ajoutez un dossier comme 01-introduction.",
    "no_module_file": "Le fichier du module manque. Ajoutez module.yaml avec un title.",
    "empty_module": "Le module n’a ni leçon ni quiz. Ajoutez-en ou supprimez le dossier.",
    "bad_folder": "Le nom du dossier {folder} ne convient pas. Un numéro puis un nom, "
    "comme 01-pricing.",
    "bad_file": "Le nom du fichier ne convient pas. Écrivez 01-parts.md pour une leçon, "
    "02-check.quiz.yaml pour un quiz.",
    "stray_file": "Le fichier n’est pas du cours et sera laissé de côté. Mettez-le dans media.",
    "duplicate_module": "Le nom {value} est celui d’un autre module, {other}. Changez-en un.",
    "duplicate_slug": "Le nom {value} est celui d’une autre leçon ou d’un quiz, {other}. "
    "Un nom ne sert qu’une fois par cours.",
    "same_number": "{other} porte aussi le numéro {value} ; le nom décide. Changez-en un.",
    "same_path": "Le nom ne diffère de {other} que par la casse. Changez-en un.",
    "path_unsafe": "Le nom contient un signe interdit. Lettres, chiffres et traits d’union.",
    "path_too_long": "Le nom est trop long pour une carte mémoire. Abrégez-le.",
    "too_many_files": "Le dossier a {count} fichiers, la limite est {most}. Supprimez-en.",
    "course_too_large": "Le dossier fait {size} Mo, la limite est {most} Mo. Compressez "
    "images et sons.",
    # lessons
    "no_front_matter": "La leçon n’a pas d’en-tête. Commencez par ---, puis title, puis ---.",
    "open_front_matter": "L’en-tête de la leçon n’est pas fermé. Ajoutez une ligne ---.",
    "empty_lesson": "La leçon n’a pas de texte. Écrivez-le sous l’en-tête.",
    "too_much_text": "Le texte a plus de blocs qu’une page n’en montre. Divisez la leçon.",
    "heading_one": "Un titre avec un seul # est celui de la leçon. Commencez par ##.",
    "heading_jump": "Le titre saute du niveau {above} au niveau {level}. Retirez un #.",
    "outside_picture": "L’image {path} est ailleurs. Copiez-la dans media.",
    "no_description": "{path} n’a pas de description. Écrivez-la entre [ ].",
    "missing_media": "Le fichier {path} manque. Mettez-le dans media ou corrigez son nom.",
    "no_transcript": "Le son {path} n’a pas de transcription. Ajoutez {wanted}.",
    "no_captions": "La vidéo {path} n’a pas de sous-titres. Ajoutez {wanted}.",
    "unknown_lesson": "Aucune leçon ne s’appelle {slug}. Corrigez le nom ou supprimez le lien.",
    "unsafe_link": "Le lien {address} n’est pas admis. Liens admis : https, mailto, une "
    "leçon ou un fichier de media.",
    "unknown_callout": "L’encadré {kind} est inconnu. Les types : {known}.",
    "open_callout": "L’encadré {kind} n’est pas fermé. Ajoutez une ligne ::: après lui.",
    "broken_formula": "La formule {formula} est illisible et paraîtra telle quelle. "
    "Corrigez-la, ou dites-la en mots.",
    "html_in_text": "La balise {tag} paraîtra comme du texte. Utilisez le Markdown.",
    # media
    "media_too_large": "Le fichier fait {size} Mo, la limite est {most} Mo. Compressez-le.",
    "media_empty": "Le fichier est vide. Remplacez-le par le bon.",
    "media_sort": "Les fichiers {sort} ne sont pas admis. Les types : {known}.",
    "media_content": "Le contenu n’est pas du {sort}. Enregistrez-le sous son vrai type.",
    "unsafe_drawing": "Le dessin contient autre chose : {what}. Retirez-le du SVG.",
    "broken_drawing": "Le SVG est illisible à cette ligne. Enregistrez-le de nouveau.",
    "unused_media": "Aucune leçon ne montre ce fichier. Supprimez-le ou citez-le.",
    # archives
    "archive_broken": "Le ZIP est illisible. Refaites-le, puis envoyez-le.",
    "archive_too_large": "Le ZIP contient plus que la limite. Compressez images et sons.",
    "archive_too_many": "Le ZIP contient plus de {most} fichiers. Supprimez-en.",
    "archive_lying": "Le ZIP ne contient pas ce qu’il annonce. Refaites-le.",
    "archive_duplicate": "Le nom figure deux fois dans le ZIP. Gardez un seul fichier.",
    "archive_unsafe_name": "Ce nom n’est pas admis dans le ZIP. Renommez le fichier.",
    "archive_link": "Le ZIP contient un lien au lieu d’un fichier. Mettez le fichier.",
    "archive_encrypted": "Le ZIP demande un mot de passe. Refaites-le sans.",
    "archive_ratio": "Le fichier est comprimé plus de {ratio} fois. Vérifiez ce qu’il contient.",
    "archive_nested": "Le ZIP contient une autre archive. Mettez son contenu à sa place.",
}
# questions whose numbers are drawn
SENTENCES |= {
    "no_variables": "La question ne tire aucun nombre. Écrivez-en au moins un sous variables.",
    "same_name": "La question {question} a deux variables du même nom. Changez-en un.",
    "too_many_variables": "La question {question} a trop de variables. Gardez-en {most} au plus.",
    "unused_variable": "La question {question} a une variable qui ne "
    "sert à rien. Nommez-la dans la formule ou supprimez-la.",
    "bad_name": "Le nom {name} dans la question {question} ne convient pas. "
    "Écrivez des lettres, des chiffres et _, sans nom de fonction.",
    "bad_range": "La variable {name} de la question {question} n’a pas de valeurs à tirer. Écrivez "
    "from, to et un step supérieur à 0, ou values ; {most} valeurs au plus.",
}
SENTENCES |= {
    f"formula_{code}": f"La question {{question}} : {said}" for code, said in FORMULAS["fr"].items()
}
FRENCH = Table(
    file="{file} : ",
    line="{file}, ligne {line} : ",
    folder="Dossier du cours : ",
    near="Vouliez-vous dire {near} ?",
    comma=", ",
    sentences=SENTENCES,
)
