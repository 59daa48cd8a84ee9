"""Words that attackers try first: in the world, on keyboards, in the Arab countries.

The list is our own and short; `passwords` strips digits, signs and doubled words before it
looks here, so that each word stands for some thousands of passwords.
"""

EVERYWHERE = """
    password passwort passw pass parola secret private admin administrator root user guest
    login welcome hello test testing demo default changeme letmein access master super
    superman batman spiderman iloveyou loveyou love lovely baby babygirl angel princess prince
    queen king sunshine flower monkey dragon tiger lion eagle shadow ninja hunter killer
    soldier freedom money dollar gold golden diamond silver star computer internet google
    facebook whatsapp instagram youtube samsung nokia huawei iphone android windows microsoft
    mobile phone football soccer barcelona barca realmadrid chelsea arsenal liverpool juventus
    messi ronaldo cristiano salah zidane neymar summer winter spring autumn monday friday
    sunday january june july august december family mother father mama papa sister brother
    friend friends forever always never whatever nothing something trustno monkeybusiness
    temp temporary office work school student teacher doctor engineer manager bank loan credit
    finance microfinance money branch client cash account online learning elearning course
    training moodle system service support info mail email company business project
    starwars pokemon naruto minecraft matrix chocolate banana orange apple cookie coffee
    motdepasse bonjour bonsoir soleil amour azerty doudou chouchou marseille france paris
"""

KEYBOARDS = """
    qwerty qwertyui qwertyuiop qwer qwert qweasd qweasdzxc asdf asdfg asdfgh asdfghjk asdfghjkl
    zxcv zxcvb zxcvbn zxcvbnm qaz qazwsx qazwsxedc wsx edc azertyuiop qsdfgh wxcvbn abc abcd
    abcde abcdef abcdefg abcdefgh aaa aaaa xxx zzz
    ضصث ضصثق ضصثقف ضصثقفغ ضصثقفغعه شسي شسيب شسيبل شسيبلا شسيبلات ئءؤ ئءؤر ابت ابتث ابجد
    ابجدهوز ابجدهوزحطي
"""

NAMES = """
    ahmed ahmad mohammed mohamed mohammad muhammad mohamad mahmoud mahmod hamed hamid hamza
    ali hassan hasan hussein hussain husain omar umar othman osman khaled khalid saleh salah
    salim salem saeed said sami samir nasser nasir yasser yasir youssef yousef yusuf yosef
    ibrahim ismail ishaq yaqoub musa moussa isa essa adam nooh noah dawood sulaiman soliman
    abdullah abdallah abdulrahman abdelrahman abdulaziz abdo abdu abdelkader abdelhak tariq
    tarek ziad ziyad zaid zayd karim kareem amine amin anas bilal fahd fahad faisal faysal
    fares faris ghassan hadi haitham hani hatem hicham hisham ihab imad jamal gamal jaber
    kamal kamel majed majid malik mansour marwan mazen mounir munir mustafa mostafa mustapha
    nabil nadir nizar osama usama rachid rashid rami ramzi redha reda sabri sultan taha waleed
    walid wael yahya younes younis zakaria fatima fatma fatimah aisha aicha aysha khadija
    khadijah maryam mariam meryem zainab zaynab zeinab sara sarah layla laila leila huda hoda
    nour noor noura nora amal amina aya eman iman hanan hana hala heba hiba jana jamila lina
    lama maha mona muna marwa nadia najwa naima rana rania reem rim salma samira sana shaima
    suad souad wafa yasmin yasmine zahra
    محمد احمد محمود علي حسن حسين عمر عثمان خالد صالح سالم سعيد يوسف ابراهيم اسماعيل عبدالله
    عبدالرحمن عبدالعزيز طارق زيد كريم امين انس فهد فيصل مصطفى ياسر وليد يحيى فاطمه عائشه
    خديجه مريم زينب ساره ليلى هدى نور امل امينه ايمان سلمى نوره حبيبي حبيبتي حياتي عمري
"""

THE_REGION = """
    allah allahakbar bismillah bismilah alhamdulillah subhanallah mashallah inshallah
    astaghfirullah islam muslim quran koran ramadan makka mecca madina salam salamalaikum
    habibi habibti hayati omri albi roohi yarab yarabb yaallah wallah yalla ahlan marhaba
    sabah sukran shukran
    yemen sanaa sana aden taiz hadramout mukalla egypt masr misr cairo qahira alexandria
    iskandaria zamalek ahly alahly sudan khartoum omdurman morocco maroc maghrib casablanca
    rabat tanger raja wydad algeria algerie alger dzair oran tunisia tunisie tunis sfax libya
    tripoli benghazi mauritania somalia djibouti comoros syria dimashq damascus aleppo halab
    lebanon lubnan beirut jordan urdun amman irbid palestine falasteen filistin quds gaza
    ghaza iraq baghdad basra mosul kuwait bahrain qatar doha oman muscat saudi riyadh jeddah
    hilal ittihad nassr emirates dubai abudhabi sharjah sanabel
    الله الحمدلله بسمالله سبحانالله ماشاءالله انشاءالله استغفرالله يارب يالله قران رمضان
    اليمن صنعاء عدن تعز مصر القاهره السودان الخرطوم المغرب الجزائر تونس ليبيا سوريا دمشق
    لبنان بيروت الاردن عمان فلسطين القدس غزه العراق بغداد الكويت البحرين قطر السعوديه
    الرياض جده الامارات دبي الاهلي الزمالك الهلال الاتحاد الوحده
    كلمهالسر كلمه السر سري مرحبا اهلا سلام حب احبك اسره ماما بابا تمويل قرض بنك التمويل
"""

WORDS = " ".join((EVERYWHERE, KEYBOARDS, NAMES, THE_REGION)).split()
