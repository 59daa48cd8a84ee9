"""The units that people write beside a number: currencies, times, things counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from elearn.domain.arabic.text import norm


@dataclass(frozen=True)
class Unit:
    """What is counted; money may say of which country it is."""

    name: str
    country: str = ""

    def agrees_with(self, other: "Unit") -> bool:
        """Whether both can mean the same: a riyal may be of Yemen, a dollar may not."""
        if self.name != other.name:
            return False
        return self.country == other.country or not (self.country and other.country)


# One line for each unit: its name, the ways to write one or many, and after «/» the dual.
WRITTEN = """
rial: ريال ريالا ريالات rial rials riyal riyals / ريالان ريالين
dollar: دولار دولارا دولارات dollar dollars $ / دولاران دولارين
dinar: دينار دينارا دنانير dinar dinars / ديناران دينارين
dirham: درهم درهما دراهم dirham dirhams / درهمان درهمين
pound: جنيه جنيها جنيهات جنيه pound pounds £ / جنيهان جنيهين
lira: ليرة ليرات lira liras livre livres / ليرتان ليرتين
euro: يورو euro euros € / يوروان
shilling: شلن شلنا شلنات shilling shillings / شلنان شلنين
ouguiya: أوقية أواق أواقي ouguiya / أوقيتان أوقيتين
franc: فرنك فرنكا فرنكات franc francs / فرنكان فرنكين
shekel: شيكل شيقل شواكل شواقل shekel shekels ₪ / شيكلان شيكلين
fils: فلس فلسا فلوس fils / فلسان فلسين
piastre: قرش قرشا قروش piastre piastres / قرشان قرشين
cent: سنت سنتا سنتات cent cents
halala: هللة هللات halala / هللتان هللتين
millime: مليم مليما مليمات ملاليم millime millimes / مليمان مليمين
centime: سنتيم سنتيما سنتيمات centime centimes / سنتيمان سنتيمين
second: ثانية ثوان ثواني second seconds seconde secondes / ثانيتان ثانيتين
minute: دقيقة دقائق minute minutes / دقيقتان دقيقتين
hour: ساعة ساعات hour hours heure heures / ساعتان ساعتين
day: يوم يوما أيام day days jour jours / يومان يومين
week: أسبوع أسبوعا أسابيع week weeks semaine semaines / أسبوعان أسبوعين
month: شهر شهرا أشهر شهور month months mois / شهران شهرين
year: سنة سنوات سنين عام عاما أعوام year years an ans année années / سنتان سنتين عامان عامين
time: مرة مرات time times fois / مرتان مرتين
instalment: قسط قسطا أقساط instalment instalments échéance échéances / قسطان قسطين
loan: قرض قرضا قروض loan loans prêt prêts / قرضان قرضين
client: عميل عميلا عميلة عملاء عميلات زبون زبونا زبائن client clients / عميلان عميلين
person: شخص شخصا أشخاص فرد فردا أفراد person persons people personne / شخصان شخصين
member: عضو عضوا أعضاء عضوة عضوات member members membre membres / عضوان عضوين
woman: امرأة نساء سيدة سيدات woman women femme femmes / امرأتان سيدتان سيدتين
group: مجموعة مجموعات group groups groupe groupes / مجموعتان مجموعتين
visit: زيارة زيارات visit visits visite visites / زيارتان زيارتين
branch: فرع فرعا فروع branch branches agence agences / فرعان فرعين
point: نقطة نقاط نقط point points / نقطتان نقطتين
kilometre: كيلومتر كيلومترا كم km / كيلومتران
metre: متر مترا أمتار m metre metres mètre mètres / متران مترين
kilogram: كيلوغرام كيلوجرام كيلو كغ كجم kg / كيلوان
gram: غرام غراما جرام جراما غم جم g / غرامان غرامين
tonne: طن طنا أطنان tonne tonnes / طنان طنين
litre: لتر لترا لترات litre litres / لتران لترين
"""
OF_A_COUNTRY = """
rial: YE ر.ي yer | SA ر.س sar | QA ر.ق qar | OM ر.ع omr | IR irr
dollar: US usd us$
dinar: JO jod | KW د.ك kwd | IQ د.ع iqd
dinar: TN د.ت tnd dt | DZ د.ج dzd da | LY د.ل lyd | BH د.ب bhd
dirham: AE aed | MA د.م mad dh dhs
pound: EG ج.م egp | SD ج.س sdg | GB gbp
lira: SY ل.س syp | LB ل.ل lbp | TR try
euro: EU eur
ouguiya: MR أ.م mru
franc: DJ djf | KM kmf | XO xof fcfa
shilling: SO sos
"""
# Folding takes the hamza down that tells these two apart.
TOLD_BY_HAMZA = {"د.أ": " jod ", "د.إ": " aed "}
NATIONS = """
YE يمني yemeni yéménite | SA سعودي saudi saoudien | QA قطري qatari | IR إيراني
OM عماني omani
US أمريكي أميركي american américain | JO أردني jordanian jordanien
KW كويتي kuwaiti | IQ عراقي iraqi
TN تونسي tunisian tunisien | DZ جزائري algerian algérien
LY ليبي libyan libyen | BH بحريني bahraini
AE إماراتي emirati | MA مغربي moroccan marocain
EG مصري egyptian égyptien | SD سوداني sudanese
GB إسترليني sterling | SY سوري syrian syrien | LB لبناني lebanese libanais | TR تركي turkish
MR موريتاني | DJ جيبوتي | KM قمري | SO صومالي somali
"""


def _read_written() -> tuple[dict[str, Unit], dict[str, Unit]]:
    one, two = {}, {}
    for line in WRITTEN.strip().splitlines():
        name, _, forms = line.partition(":")
        many, _, dual = forms.partition("/")
        one.update({norm(form): Unit(name) for form in many.split()})
        two.update({norm(form): Unit(name) for form in dual.split()})
    return one, two


def _read_countries() -> dict[str, Unit]:
    found = {}
    for line in OF_A_COUNTRY.strip().splitlines():
        name, _, countries = line.partition(":")
        for entry in countries.split("|"):
            country, *forms = entry.split()
            found.update({norm(form): Unit(name, country) for form in forms})
    return found


def _read_nations() -> dict[str, str]:
    entries = [entry.split() for line in NATIONS.splitlines() for entry in line.split("|")]
    said = {norm(form): entry[0] for entry in entries if entry for form in entry[1:]}
    endings = ("", "ا", "ه", "ين")  # an adjective follows its noun's case and gender
    return {form + ending: country for form, country in said.items() for ending in endings}


ONE, DUAL = _read_written()
ONE |= _read_countries()
NATION = _read_nations()


def unit_of(words: Sequence[str]) -> Unit | None:
    """Return the unit that these folded words name, or nothing."""
    match [_without_article(word) for word in words]:
        case [noun]:
            return ONE.get(noun) or DUAL.get(noun)
        case [noun, adjective] if noun in ONE and adjective in NATION:
            return Unit(ONE[noun].name, NATION[adjective])
        case _:
            return None


def is_dual(word: str) -> bool:
    """Return whether this folded word says "two of the unit" by its ending."""
    return _without_article(word) in DUAL


def _without_article(word: str) -> str:
    bare = word.removeprefix("ال")
    return bare if bare in ONE or bare in NATION or bare in DUAL else word
