"""What makes a formula useless, and the sentences that say so."""

from collections.abc import Mapping

ENGLISH: Mapping[str, str] = {
    "empty": "There is no formula. Write one, such as payment(10000, 2%, 12).",
    "too_long": "The formula is too long. Split it or leave something out.",
    "too_deep": "The formula has too many brackets inside each other.",
    "unknown_sign": "Column {column}: this sign has no meaning in a formula.",
    "unexpected": "Column {column}: something else is expected here.",
    "unclosed": "Column {column}: a bracket is not closed.",
    "unknown_name": "Column {column}: no variable has this name.",
    "unknown_function": "Column {column}: there is no function of this name.",
    "wrong_count": "Column {column}: this function needs another number of values.",
    "too_large": "Column {column}: the result is too large or too small to be computed.",
    "division_by_zero": "Column {column}: this divides by zero.",
    "no_real_root": "Column {column}: a negative number has no such root.",
    "not_a_number": "Column {column}: a number is needed here, not a condition.",
    "not_a_condition": "Column {column}: a condition is needed here, such as n > 3.",
    "bad_value": "Column {column}: this function cannot be computed with such a value.",
    "no_rate": "Column {column}: these payments have no rate.",
}
FRENCH: Mapping[str, str] = {
    "empty": "Il n’y a pas de formule. Écrivez-en une, par exemple payment(10000, 2%, 12).",
    "too_long": "La formule est trop longue. Coupez-la ou raccourcissez-la.",
    "too_deep": "La formule a trop de parenthèses imbriquées.",
    "unknown_sign": "Colonne {column} : ce signe n’a pas de sens dans une formule.",
    "unexpected": "Colonne {column} : autre chose est attendu ici.",
    "unclosed": "Colonne {column} : une parenthèse n’est pas fermée.",
    "unknown_name": "Colonne {column} : aucune variable ne porte ce nom.",
    "unknown_function": "Colonne {column} : aucune fonction ne porte ce nom.",
    "wrong_count": "Colonne {column} : cette fonction demande un autre nombre de valeurs.",
    "too_large": "Colonne {column} : le résultat est trop grand ou trop petit pour le calcul.",
    "division_by_zero": "Colonne {column} : c’est une division par zéro.",
    "no_real_root": "Colonne {column} : un nombre négatif n’a pas une telle racine.",
    "not_a_number": "Colonne {column} : il faut ici un nombre, et non une condition.",
    "not_a_condition": "Colonne {column} : il faut ici une condition, par exemple n > 3.",
    "bad_value": "Colonne {column} : cette fonction ne se calcule pas avec une telle valeur.",
    "no_rate": "Colonne {column} : ces paiements n’ont pas de taux.",
}
ARABIC: Mapping[str, str] = {
    "empty": "لا توجد صيغة. اكتب واحدة، مثل payment(10000, 2%, 12).",
    "too_long": "الصيغة أطول مما يجوز. قسّمها أو اختصرها.",
    "too_deep": "في الصيغة أقواس كثيرة بعضها داخل بعض.",
    "unknown_sign": "العمود {column}: لا معنى لهذه العلامة في صيغة.",
    "unexpected": "العمود {column}: يُنتظر هنا شيء آخر.",
    "unclosed": "العمود {column}: قوس لم يُغلق.",
    "unknown_name": "العمود {column}: لا متغير بهذا الاسم.",
    "unknown_function": "العمود {column}: لا دالة بهذا الاسم.",
    "wrong_count": "العمود {column}: تحتاج هذه الدالة عددًا آخر من القيم.",
    "too_large": "العمود {column}: الناتج أكبر أو أصغر من أن يُحسب.",
    "division_by_zero": "العمود {column}: هذه قسمة على صفر.",
    "no_real_root": "العمود {column}: ليس لعدد سالب مثل هذا الجذر.",
    "not_a_number": "العمود {column}: يلزم هنا عدد لا شرط.",
    "not_a_condition": "العمود {column}: يلزم هنا شرط، مثل n > 3.",
    "bad_value": "العمود {column}: لا تُحسب هذه الدالة بقيمة كهذه.",
    "no_rate": "العمود {column}: ليس لهذه الدفعات معدل.",
}
SENTENCES = {"ar": ARABIC, "en": ENGLISH, "fr": FRENCH}


class FaultyFormula(ValueError):
    """A formula that cannot be read or computed; `column` counts from 1."""

    def __init__(self, code: str, column: int = 1) -> None:
        super().__init__(f"{code} at {column}")
        self.code, self.column = code, column

    def sentence(self, language: str) -> str:
        """Return what is wrong in the words of a language, English where it is none of ours."""
        return SENTENCES.get(language, ENGLISH)[self.code].format(column=self.column)
