"""Words that a searcher and an author choose differently for the same thing, in ar, en, fr.

Each line is one thing. A search for one name also finds the others, at a lower weight.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from elearn.domain.arabic.stem import stem, words

TABLE = """
تمويل أصغر, تمويل صغير, تمويل متناهي الصغر, microfinance, microfinancement, microcrédit
قرض, سلفة, تسليف, loan, credit, prêt, crédit
إقراض, تسليف, lending, octroi de crédit
اقتراض, استدانة, borrowing, emprunt
مقترض, مستلف, borrower, emprunteur
مقرض, ممول, lender, prêteur
دين, مديونية, debt, dette
استدانة مفرطة, مديونية مفرطة, إفراط في الاستدانة, over-indebtedness, surendettement
فائدة, interest, intérêt
معدل سنوي, نسبة مئوية سنوية, annual percentage rate, apr, taux annuel effectif global, taeg
قسط, دفعة, instalment, installment, échéance
سداد, تسديد, دفع, repayment, remboursement
تأخر, متأخرات, تعثر, arrears, late payment, retard, impayé
محفظة معرضة للخطر, محفظة في خطر, portfolio at risk, par, portefeuille à risque
محفظة, portfolio, portefeuille
خطر, مخاطرة, risk, risque
ضمان, رهن, كفالة, collateral, guarantee, garantie, caution
كفيل, ضامن, guarantor, garant
زبون, عميل, متعامل, client, customer
إقراض جماعي, إقراض تضامني, قرض جماعي, group lending, solidarity lending, prêt solidaire
مجموعة, جماعة, group, groupe
ادخار, توفير, savings, épargne
وديعة, إيداع, deposit, dépôt
تأمين, تكافل, insurance, assurance
تأمين أصغر, microinsurance, microassurance
حوالة, تحويل مالي, تحويلات, remittance, transfer, transfert
جوال, هاتف, موبايل, محمول, mobile, phone, téléphone
محفظة إلكترونية, mobile money, mobile wallet, portefeuille électronique
بنك, مصرف, bank, banque
وكيل مصرفي, banking agent, agent bancaire
فرع, branch, agence
صراف, شباك, teller, caissier
سعر, ثمن, price, prix
تسعير, pricing, tarification
تسعير شفاف, شفافية السعر, transparent pricing, tarification transparente
رسم, عمولة, fee, frais, commission
كلفة, تكلفة, cost, coût
ربح, مكسب, profit, bénéfice, gain
خسارة, loss, perte
دخل, مدخول, إيراد, income, revenu
نفقة, مصروف, expense, dépense
ميزانية, موازنة, budget
ميزانية عمومية, قائمة المركز المالي, balance sheet, bilan
تدفق نقدي, cash flow, flux de trésorerie
سيولة, liquidity, liquidité
محاسبة, مسك دفاتر, accounting, bookkeeping, comptabilité
تدقيق, مراجعة حسابات, audit
مدقق, مراجع, auditor, auditeur
رقابة داخلية, ضبط داخلي, internal control, contrôle interne
احتيال, غش, نصب, fraud, fraude
غسل أموال, غسيل أموال, تبييض أموال, money laundering, blanchiment
اعرف عميلك, know your customer, kyc
حماية عميل, حماية مستهلك, client protection, consumer protection, protection du client
شكوى, تظلم, complaint, réclamation, plainte
شفافية, transparency, transparence
مرابحة, murabaha, mourabaha
مشاركة, musharaka, moucharaka
مضاربة, mudaraba, moudaraba
تمويل إسلامي, islamic finance, finance islamique
زكاة, zakat
وقف, waqf, habous
قرض حسن, qard hasan
ربا, riba, usury, usure
موظف قروض, ضابط قروض, أخصائي تمويل, loan officer, credit officer, agent de crédit
مدير فرع, branch manager, chef d'agence
مؤسسة, منظمة, هيئة, institution, organisation, organization
جمعية, association
شركة, مقاولة, company, enterprise, entreprise
مشروع صغير, منشأة صغيرة, small business, petite entreprise
ريادة أعمال, entrepreneurship, entrepreneuriat
رائد أعمال, مقاول, entrepreneur
خطة عمل, business plan, plan d'affaires
تاجر, بائع, trader, merchant, commerçant
متجر, دكان, محل, shop, store, magasin, boutique
سوق, market, marché
مزارع, فلاح, farmer, agriculteur
زراعة, فلاحة, agriculture, farming
موسم, فصل, season, saison
ماشية, مواش, أنعام, livestock, bétail
حرفي, صانع, artisan, craftsman
أسرة, عائلة, family, household, famille, ménage
بيت, منزل, مسكن, دار, سكن, house, home, housing, logement, maison
امرأة, نساء, women, woman, femme
شاب, شباب, youth, jeune
فقر, poverty, pauvreté
لاجئ, refugee, réfugié
نازح, مهجر, displaced, déplacé
مهاجر, مغترب, migrant, expatriate
ذوو الإعاقة, معاق, disability, handicap
عاطل, بطالة, unemployed, unemployment, chômage, chômeur
تدريب, تكوين, training, formation
متدرب, متعلم, learner, trainee, apprenant
مدرب, مكون, trainer, formateur
درس, lesson, leçon
دورة, مساق, course, cours
شهادة, certificate, certificat
اختبار, امتحان, exam, quiz, examen
تضخم, inflation
صرف, exchange rate, taux de change
عملة, currency, devise, monnaie
ضريبة, tax, impôt
عقد, contract, contrat
حوكمة, governance, gouvernance
استدامة, sustainability, durabilité
أداء اجتماعي, social performance, performance sociale
طاقة شمسية, solar energy, énergie solaire
صرف صحي, sanitation, assainissement
تثقيف مالي, ثقافة مالية, تربية مالية, financial literacy, éducation financière
شمول مالي, financial inclusion, inclusion financière
إعادة جدولة, rescheduling, rééchelonnement
شطب, إعدام دين, write-off, radiation
مخصص, provision
استعلام ائتماني, مركزية مخاطر, credit bureau, centrale des risques
جدارة ائتمانية, ملاءة, creditworthiness, solvabilité
"""

LONGEST = 4


def others(stems: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the stems of every other name of a thing that is named in these stems."""
    for start in range(len(stems)):
        for size in range(1, min(LONGEST, len(stems) - start) + 1):
            term = tuple(stems[start : start + size])
            for group in _groups().get(term, ()):
                yield from (other for other in group if other != term)


@cache
def _groups() -> dict[tuple[str, ...], list[list[tuple[str, ...]]]]:
    found: dict[tuple[str, ...], list[list[tuple[str, ...]]]] = {}
    for line in TABLE.strip().splitlines():
        group = [tuple(map(stem, words(term))) for term in line.split(",")]
        for term in group:
            found.setdefault(term, []).append(group)
    return found
