/** Words that tell names from words, and one kind of name from another; lower case, hyphens standing alone. */

/** Titles and honorifics, one a semicolon. */
export const titles = `
  mk; vp; senior vice president; executive vice president; associate professor; assistant professor; emeritus professor; supreme leader; leader;
  mr; mrs; ms; miss; dr; prof; professor; rev; reverend; sir; dame; lord; lady; madam; monsieur; madame; father; sister; mother;
  president; vice president; vice - president; former president; president - elect; prime minister; deputy prime minister; premier; chancellor;
  vice chancellor; minister; foreign minister; defense minister; defence minister; interior minister; finance minister;
  justice minister; health minister; transport minister; information minister; culture minister; education minister;
  energy minister; economy minister; security minister; trade minister; sports minister; agriculture minister;
  environment minister; development minister; communications minister; cabinet minister; deputy minister;
  deputy foreign minister; foreign secretary; home secretary; secretary; secretary of state; defense secretary; defence secretary;
  treasury secretary; health secretary; press secretary; secretary - general; secretary general; general secretary; undersecretary;
  governor; gov; lt gov; lieutenant governor; senator; sen; representative; rep; congressman; congresswoman; deputy; mp;
  speaker; house speaker; majority leader; minority leader; ambassador; consul; consul general; envoy; special envoy; mayor; deputy mayor; councillor; councilman;
  councilwoman; councilor; alderman; commissioner; police commissioner; chairman; chairwoman; chair; vice chairman; chief; police chief; fire chief;
  chief executive; chief executive officer; ceo; cfo; coo; cto; chief financial officer; chief operating officer; director; executive director; managing director;
  director general; director - general; general; gen; lieutenant general; lt gen; major general; maj gen; brigadier general; brig gen; brigadier; colonel; col;
  lieutenant colonel; lt col; major; maj; captain; capt; lieutenant; lt; sergeant; sgt; staff sgt; corporal; cpl; private; pvt;
  admiral; adm; rear admiral; vice admiral; commander; cmdr; officer; detective; det; inspector; insp; detective inspector;
  superintendent; supt; constable; sheriff; marshal; judge; justice; chief justice; magistrate; prosecutor; attorney general;
  district attorney; attorney; solicitor general; advocate; king; queen; prince; princess; crown prince; emperor; empress; sultan; emir; sheikh; shaikh; sheik;
  duke; duchess; count; countess; baron; baroness; pope; pope emeritus; cardinal; archbishop; bishop; patriarch; imam; ayatollah; grand ayatollah; mullah; rabbi;
  saint; hajji; alhaji; malam; mallam; comrade; coach; head coach; manager; spokesman; spokeswoman; spokesperson; analyst; professor emeritus; agent;
  special agent; first lady; chief of staff; public prosecutor; state prosecutor; general manager; quarterback; pilot; driver; actor; actress; singer; rapper; author; journalist; reporter; lawyer;
  activist; warlord; founder; co - founder; astronaut; cosmonaut; firefighter; witness; resident; señor; señora; don; herr; frau
`;

/** Words that end (or open) the name of an organisation. */
export const organisations = `
  institutes hospitals ministries universities colleges foundations brothers bros
  academy administration agency airline airlines airways alliance army assembly association associates authority bank board brigade brigades
  brotherhood bureau cabinet caucus center centre chamber church club coalition college command commission committee
  company confederation conference congress consortium consulate corporation corps council court crescent department directorate
  division embassy enterprise enterprises exchange federation force forces foundation front fund government group
  guard holdings hospital household initiative inquiry institute institution intelligence investigations laboratory lab labs league
  legion media ministry mission mosque movement museum navy network news newspaper office orchestra organisation organization
  parliament partners partnership party patrol police post press reserve school schools secretariat securities senate service services society
  squad studios study syndicate synagogue systems taskforce team technologies television times trust tribunal union university
  watch airforce fleet militia observatory journal herald tribune gazette magazine broadcasting motors pictures records
  entertainment pharmaceuticals industries communications telecom insurance capital ventures solutions clinic infirmary library theater theatre temple
  lines associations unions agencies federations societies committees councils congregation parish diocese cathedral abbey seminary gendarmerie junta regiment battalion battalions
`;

/** Words that end (or open) the name of a place. */
export const places = `
  airport airfield alley arena avenue base basin bay beach boulevard bridge building canal canyon cape castle cemetery city coast county
  creek crossing desert district drive falls field forest fort garden gardens gate gulf hall harbor harbour heights highway hill hills
  hotel house inlet island islands isle isles junction lake lakes lane mall market memorial mosque mount mountain mountains mt
  ocean palace park parkway passage peak peninsula plain plains plateau plaza point port prefecture prison province promenade quarter railway ranch
  region republic reservoir ridge river road sea shore shores square stadium state station strait straits street strip suburb territory tower towers town
  township trail tunnel valley village volcano wall ward way wharf woods zone rue via
`;

/** Words that end the name of a thing: a work, a prize, a law, a sum. */
export const others = `
  act agreement amendment award awards bible bill bowl championship championships constitution convention cup day deal
  declaration festival games medal olympics open plan prize protocol series show summit tour treaty trophy war accord accords code fair
  parade marathon derby index average
`;

export const companies = `inc incorporated ltd limited corp co llc llp plc gmbh ag sa nv bv spa sarl oy ab asa pty pte`;
export const generations = `jr sr ii iii iv`;
export const particles = `
  van von der den de la le las los del della di da dos das du bin ibn bint al el ul ur ben ter ten abu y e san of
`;

/** Nouns that stand before or after a person's name. */
export const personNouns = `
  spokesman spokeswoman spokesperson analyst lawyer attorney son daughter father mother brother sister wife husband uncle aunt cousin widow
  actor actress singer rapper musician author writer novelist journalist reporter correspondent editor photographer activist
  director professor doctor student teacher researcher scientist economist strategist expert historian pilot driver
  officer leader founder cofounder owner witness resident neighbor neighbour survivor victim suspect defendant gunman
  attacker attackers passenger tourist friend colleague girlfriend boyfriend coach captain player quarterback goalkeeper striker astronaut engineer
  billionaire businessman businesswoman entrepreneur farmer firefighter nurse medic paramedic chef comedian model politician
  lawmaker senator president minister chancellor mayor governor secretary chairman executive chief commander general colonel
  king queen prince princess pope archbishop cardinal imam cleric preacher rabbi prosecutor judge officer detective
  investigator inspector sheriff ambassador diplomat envoy negotiator official manager host presenter anchor star
`;

/** Capitalised without being names. */
export const never = `
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  i i'm i've i'll i'd a.m. p.m. a.m p.m gmt est edt pst pdt utc cet bst et pt
  yesterday today tomorrow tonight meanwhile however moreover furthermore nevertheless nonetheless therefore according
  despite unlike earlier later recently currently previously eventually finally initially similarly additionally likewise otherwise
  apparently reportedly allegedly officially specifically generally usually often sometimes maybe sure okay ok oh ah hey hi hello please
  thanks thank yes no nope well asked told speaking following regarding concerning including citing based given amid
  among amongst besides beyond except plus minus per via versus throughout alongside ever whatever whoever wherever whenever
  good morning evening read watch listen share click photo photos image images video videos file caption credit copyright related topics tags
  getty advertisement subscribe follow updated update breaking exclusive live mr mrs ms dr
  one two three four five six seven eight nine ten eleven twelve thirteen twenty thirty forty fifty hundred hundreds thousand thousands
  dozens scores first second third
  god christ jesus allah lord internet
  many several christmas easter ramadan thanksgiving halloween hanukkah eid continue reply sign
`;

/** Capitals that name nothing. */
export const plainAcronyms = `
  ok tv ceo cfo coo cto cio pm am ad bc id dna hiv aids gps suv atm pdf usb dvd cd hd vip faq diy rip lol omg ufo ied
  ipo gdp hr pr dj mc vr ai it pc ps gmt est edt pst utc et pt phd md jd ba ma mba mp mps ngo ngos ak rpg
  covid sars h1n1 a i ii iii iv vi vii viii ix x ist cctv ussr2 mph kph sms url html wifi lgbt lgbtq
`;

/** Names whose kind everyone knows: `usual name = other spellings`. Acronyms count in capitals only. */
export const known = {
  organisation: `
    Islamic State = ISIS, ISIL, IS, Daesh, Islamic State group, Islamic State of Iraq and Syria, Islamic State of Iraq and the Levant
    Islamic State Khorasan = ISIS-K, IS-K, ISIS-Khorasan, IS-Khorasan, ISKP, Islamic State Khorasan Province, IS-KP
    al-Qaeda = Al Qaeda, al-Qaida, Al Qaida
    United Nations = UN, U.N.
    European Union = EU, E.U.
    North Atlantic Treaty Organization = NATO
    World Health Organization = WHO, World Health Organisation
    International Committee of the Red Cross = ICRC
    Red Cross
    Red Crescent
    UNICEF
    UNESCO
    UNHCR
    Amnesty International
    Human Rights Watch
    Doctors Without Borders = MSF
    White House
    Kremlin
    Pentagon
    Congress
    Senate
    House of Representatives
    House of Commons
    House of Lords
    Parliament
    Knesset
    Bundestag
    Duma = State Duma
    State Department
    Justice Department = Department of Justice, DOJ
    Supreme Court
    Central Intelligence Agency = CIA
    Federal Bureau of Investigation = FBI
    National Security Agency = NSA
    Federal Security Service = FSB
    Federal Aviation Administration = FAA
    National Transportation Safety Board = NTSB
    Environmental Protection Agency = EPA
    Food and Drug Administration = FDA
    Securities and Exchange Commission = SEC
    Department of Homeland Security = DHS
    Federal Emergency Management Agency = FEMA
    National Aeronautics and Space Administration = NASA
    European Space Agency = ESA
    National Football League = NFL
    National Basketball Association = NBA
    National Hockey League = NHL
    Major League Baseball = MLB
    FIFA
    UEFA
    International Monetary Fund = IMF
    World Bank
    World Trade Organization = WTO
    International Atomic Energy Agency = IAEA
    African Union
    Arab League
    OPEC
    Interpol
    Europol
    Scotland Yard
    Hamas
    Hezbollah = Hizbullah, Hizballah
    Taliban
    Boko Haram
    al-Shabab = Al Shabaab, al-Shabaab, Al Shabab
    Houthis = Houthi
    Fatah
    Muslim Brotherhood
    Wagner Group
    Ku Klux Klan
    Red Army
    Wall Street
    Downing Street
    Federal Reserve
    Bank of England
    European Central Bank = ECB
    Apple
    Google
    Microsoft
    Amazon
    Facebook
    Twitter
    YouTube
    Instagram
    WhatsApp
    Telegram
    TikTok
    Snapchat
    Netflix
    Disney
    Sony
    Samsung
    Intel
    Tesla
    Uber
    Airbnb
    Boeing
    Airbus
    Ford
    General Motors
    Goldman Sachs
    JPMorgan
    Walmart
    Democratic Party
    Republican Party
    Labour Party
    Conservative Party
  `,
  other: `
    New Year = New Year 's, New Year 's Eve, New Year 's Day, New Years
    World War II = Second World War, World War Two
    World War I = First World War
    Cold War
    Six-Day War
    World Cup
    Olympic Games = Olympics
    Winter Olympics = Winter Olympic Games
    Summer Olympics
    Super Bowl
    Nobel Prize
    Nobel Peace Prize
    Holocaust
    Bible
    Quran = Koran, Qur'an
    Torah
    Brexit
    September 11
  `,
  place: `
    Mar-a-Lago
    United States = US, U.S., U.S, USA, U.S.A., United States of America
    United Kingdom = UK, U.K., Britain, Great Britain
    United Arab Emirates = UAE
    North Korea = DPRK, Democratic People 's Republic of Korea
    South Korea = Republic of Korea
    Soviet Union = USSR
    Democratic Republic of Congo = DRC, Democratic Republic of the Congo
    Kyiv = Kiev
    Odesa = Odessa
    Kharkiv = Kharkov
    Myanmar = Burma
    Mumbai = Bombay
    Kolkata = Calcutta
    Washington, D.C. = Washington D.C., Washington DC
    New York City = New York
    Los Angeles = L.A.
    District of Columbia
    Tel Aviv
    Jerusalem
    Brussels
    Strasbourg
    Geneva
    The Hague
    Bonn
    Canberra
    Wellington
    Bern
    Valletta
    Nicosia
    Reykjavik
    Ljubljana
    Luxembourg
    Vaduz
    Podgorica
    Cannes
    Venice
    Davos
    Salzburg
    Innsbruck
    Bruges
    Oxford
    Cambridge
    Manhattan
    Brooklyn
    Hollywood
    Silicon Valley
    Guantanamo Bay
    Times Square
    Red Square
    Tiananmen Square
    Tahrir Square
    Bethlehem
    Nablus
    Ramallah
    Hebron
    Jenin
    Pyongyang
    Idlib
    Raqqa
    Fallujah
    Mariupol
    Bakhmut
  `,
} as const;

export const speechVerbs = `
  said says say told tells added adds claimed claims declared stated states warned warns insisted insists explained explains
  announced announces confirmed confirms denied denies noted notes argued argues wrote writes tweeted tweets replied
  asked asks recalled recalls acknowledged admitted admits vowed promised urged urges called condemned accused accuses suggested suggests
  continued continues reported reports testified described describes
`;

/** Stand after a name and a hyphen without being part of it: `State-run`, `Moon-like`. */
export const compoundTails = `
  led run era held born area wide made type like free day long old own hit rich bound eyed fed due wing side style age
  aged size sized based owned only able
`;

/** First names that lists of Western names lack, in newspaper spelling. */
export const moreFirstNames = `
  abdul abdel abdelfattah abdelhamid abdirahman abdullahi abu adel adnan ahmad ahmed ahmet aisha akbar akhtar akram alaa ali alhaji amal
  amin amir amira anas anwar arafat arif asad asghar ashraf asif aslam atef ayman aziz badr bashar bashir bassem bassam bilal burhan
  dawood ehud eyad fadi fahad faisal faiz farid farooq faruk fatima fawzi fayez fouad ghassan habib hadi hafiz haider hakim hamad
  hamid hamza hani haroon hasan hashim hassan hatem hisham hossein hossam huda husam hussain hussam hussein ibrahim idris ihab imad imran
  iqbal isa ismail issam iyad jalal jamal jamil jawad kamal karim khaled khalid khalil khamis latif layla leila luay maha mahdi
  mahmood mahmoud majed majid malik mansour maryam marwan masood mehdi mehmet mohamad mohamed mohammad mohammed moussa muhammad muhammadu
  mustafa nabil nadeem nader nadia naji nasser nawaz nazir nidal noor nouri omar osama qasim rafik rahim rahman raja
  ramzi rania rashid riad riyad saad sabah saddam sadiq saeed salah saleh salem salim salman sami samir samira sayed sayyid shahid shahbaz
  shakir suleiman syed tahir talal talib tamer tariq tarek tayyip usman wael waleed walid wasim yahya yasin yasser yitzhak
  youssef yousef yusuf zahava zahid zaid zainab zaki ziad zuhair reza behrouz mohsen javad yeganeh dariush golnaz
  avi avigdor benjamin benny boaz dov ezer gabi gadi gideon ilan isaac itzhak menachem meir moshe naftali nir oren shimon
  shlomo tzipi uri yaakov yair yehuda yitzchak yoav yossi zeev
  aleksandr aleksei alexei alexey anatoly andrei arkady artyom boris bohdan denis dmitri dmitriy dmitry dmytro eduard evgeny fyodor gennady
  georgy grigory igor ihor ilya kirill konstantin ksenia leonid lyudmila maksim maxim mikhail mykhailo mykola natalia natalya nikita nikolai
  oksana oleg oleh oleksandr oleksii olena olga pavel petro petr roman ruslan semyon serhii serhiy sergei sergey stanislav svetlana taras tatiana tatyana
  timofey vadim valentina valeri valery vasily viktor vitali vitaly vladimir vladislav volodymyr volodimir vyacheslav yekaterina yelena yevgeny yevgeniy
  yulia yuri yury zoya zhanna
  arjun amit anil anand arun arvind ashok deepak ganesh gopal hari indira jagdish kumar mahesh manish manoj mohan mukesh narendra nirmala
  nitin pranab prakash priya rahul rajesh rajiv rajnath rakesh ramesh ravi rohit sachin sandeep sanjay sanjeev satish shashi shivraj
  sonia subhash sunil suresh sushma uddhav vijay vikram vinod yogi
  kim xi wang zhang li liu chen jun jin hiroshi akira shinzo taro yuki kenji takashi yoshihide fumio haruki keiko naoto
  abiy adama amadou babatunde chidi chinua desmond emeka emmanuel femi ifeanyi ikechukwu kofi kwame mamadou
  ngozi nnamdi olusegun oluwaseun sipho tendai thabo uhuru wole yoweri jomo
  nguyen thi pham tran minh aung tin zaw joko susilo megawati ferdinand rodrigo imelda
  recep kemal fethullah erdal selahattin ekrem meral bulent tansu emine devlet yasar orhan
`;

/** Begin names of several words and are none alone: `New`, `North`. */
export const modifiers = `
  new old big great grand little upper lower north south east west northern southern eastern western central northeast northwest
  southeast southwest saint royal national international federal
`;
