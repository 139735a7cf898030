/** What invented events are told in: each line is one thing and the ways to name it. No two lines share a word that tells. */
const lexemes = (list: string): readonly (readonly string[])[] =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' / '));

export const AGENTS = lexemes(`
  volunteers / helpers / townspeople
  engineers / technicians / specialists
  two harbour pilots / a pair of harbour pilots / both pilots of the port
  the ferry line / the shipping company / the operator of the boats
  hospital staff / nurses and doctors / the clinic's personnel
  a bakery on the square / the baker by the fountain / a bread shop in the centre
  divers from the navy / naval frogmen / underwater teams of the fleet
  the cathedral choir / singers of the cathedral / the big church's singers
  tax inspectors / auditors of the revenue office / fiscal examiners
  a retired judge / a former magistrate / an old jurist
  students of the art school / young painters from the academy / pupils at the arts college
  beekeepers / honey farmers / owners of hives
  the border police / frontier guards / officers at the crossing
  a power utility / the electricity supplier / the grid company
  drivers of milk lorries / dairy truckers / men who haul milk
  the chess club / local chess players / the town's chess society
  archaeologists / excavators from the museum / scholars of antiquity
  a coal merchant / the seller of coal / a dealer in fuel
  lawyers for the tenants / the renters' attorneys / counsel of the lodgers
  telephone workers / linesmen of the telephone firm / cable fitters
  a circus troupe / travelling acrobats / the performers of a circus
  the fish auction / fish traders / sellers at the fish hall
  monks from the abbey / brothers of the monastery / the friars
  the youth football team / junior footballers / boys of the soccer side
  veterinarians / animal doctors / vets
  surveyors / land measurers / men with theodolites
  the insurance syndicate / a group of insurers / underwriters
  weather observers / meteorologists / staff of the weather station
  the brewery / a maker of beer / the beer plant
  opposition councillors / members of the minority party / critics on the council
`);

export const ACTIONS = lexemes(`
  carried away / removed / hauled off
  inspected / examined / went over
  rejected / turned down / refused
  photographed / took pictures of / recorded
  counted / tallied / added up
  repaired / mended / fixed
  sold off / parted with / auctioned
  discovered / came upon / unearthed
  insured / gave cover for / underwrote
  flooded / submerged / put under water
  borrowed / took on loan / were lent
  measured / gauged / took the dimensions of
  burned / set light to / incinerated
  hid / concealed / kept from view
  praised / applauded / spoke well of
  postponed / put off / delayed
  distributed / handed out / gave away
  locked up / sealed / shut away
  ordered / commissioned / asked for
  dismantled / took apart / broke down
  donated / made a gift of / contributed
  painted over / covered with paint / whitewashed
  guarded / watched over / protected
  misplaced / lost track of / mislaid
  weighed / put on the scales / checked the weight of
  copied out / transcribed / wrote down
  towed / dragged behind a tractor / pulled
  buried / interred / put in the earth
  tested / tried out / put to trial
  returned / gave back / brought home
`);

export const PATIENTS = lexemes(`
  # sandbags / # sacks of sand / # bags of wet sand
  # church windows / # panes of coloured glass / # stained panels
  # barrels of herring / # casks of salted fish / # tubs of herring
  # fire hydrants / # street pumps / # water points
  # letters of complaint / # angry letters / # written protests
  # metres of copper cable / # metres of wire / # metres of stolen line
  # loaves of rye bread / # dark loaves / # rye breads
  # school desks / # benches from classrooms / # pupils' tables
  # crates of medicine / # boxes of drugs / # cases of remedies
  # empty bicycles / # abandoned bikes / # cycles without owners
  # pages of blueprints / # construction drawings / # sheets of plans
  # railway sleepers / # wooden ties / # beams from the track
  # blankets / # woollen covers / # warm wraps
  # lottery tickets / # raffle slips / # betting stubs
  # silver spoons / # pieces of old cutlery / # heirloom spoons
  # hives / # colonies of bees / # swarms
  # roof tiles / # clay shingles / # slates
  # gallons of diesel / # gallons of fuel oil / # gallons of motor spirit
  # parking fines / # traffic penalties / # tickets for parking
  # oak trees / # ancient oaks / # trunks of oak
  # passports / # travel documents / # identity books
  # sheep / # ewes and lambs / # woolly animals
  # lanterns / # paper lights / # hand lamps
  # concert seats / # places in the hall / # chairs for listeners
  # tins of varnish / # cans of lacquer / # pots of gloss
  # war medals / # military decorations / # battle honours
  # oars / # rowing blades / # paddles
  # kilos of sugar / # kilos of sweetener / # kilos of crystal sugar
  # handwritten diaries / # private journals / # notebooks
  # glass bottles / # flasks / # vials
`);

export const PLACES = lexemes(`
  behind the old tannery / to the rear of the former tannery / at the back of the leather works
  on the eastern pier / along the east jetty / at the landing stage in the east
  near the salt cellars / close to the stores of salt / beside the salt vaults
  in the vestry / in the priests' changing room / in a side room of the church
  under the aqueduct / beneath the water bridge / below the arches
  at the tram depot / in the shed for trams / where the trams are kept
  outside the opera / in front of the opera house / before the musical theatre
  along the dyke / by the flood bank / on the embankment
  in three suburbs / across a trio of outlying quarters / in some outer districts
  at the customs yard / in the duty compound / on the excise grounds
  inside the observatory / within the star-gazing tower / in the astronomers' dome
  on the racecourse / at the horse track / on the turf
  by the slaughterhouse / next to the abattoir / at the meat works
  in the botanic garden / among the plant houses / in the park of exotic plants
  at a quarry / in a stone pit / in one of the stone works
  on the cable car / in the mountain lift / aboard the gondolas
`);

export const REASONS = lexemes(`
  the pumps had failed / the pumping stations broke down / pumping was no longer possible
  nobody had signed the papers / the forms bore no signature / the paperwork was unsigned
  frost was forecast / the outlook was for ice / a freeze had been predicted
  the lease ran out / the rental term ended / the tenancy had lapsed
  a rumour had spread / gossip went round / there was idle talk
  the scaffolding swayed / the poles around it wobbled / its metal frame rocked
  an heir had come forward / a relative claimed the estate / someone turned up to inherit
  the bishop insisted / the prelate would have it so / the head of the diocese pressed for it
  rats were seen / vermin showed up / rodents had been noticed
  the clock had stopped / time stood still on the tower / the tower's hands did not move
  prices doubled / everything cost twice as much / the market went through the roof
  the key was missing / no one could find the key / the lock could not be opened
  a strike was called / unions downed tools / the labour force walked out
  the river turned green / algae coloured the stream / the water took on an emerald hue
  electricity was cut / the current was off / there was a blackout
  two maps disagreed / charts contradicted each other / the cartographers differed
`);

export const TIMES = [
  'before dawn',
  'around noon',
  'after the evening bells',
  'shortly before midnight',
  'in the second hour',
  'late in the afternoon',
  'during the lunch break',
  'as the market closed',
];

export const SPEAKERS = lexemes(`
  the deputy mayor / the vice-mayor / the mayor's second
  a city clerk / an employee of the town hall / a municipal secretary
  the harbour master / the head of the port / the port's chief
  a union delegate / a labour representative / a steward of the union
  the school board / the education committee / the overseers of schools
  a military chaplain / an army priest / a padre
  the land registry / the cadastral office / the register of property
  the county coroner / the district's medical examiner / the official who inquires into deaths
`);

export const STATEMENTS = [
  'We owe the families the truth and they will have it before anyone else does',
  'I have done this work for thirty years and I have not seen a night like it',
  'Nobody should draw conclusions until the last beam has been lifted and looked at',
  'Every person we could reach we did reach, and we went back twice to be sure',
  'There were rules for this, and my office will find out who thought they were for others',
  'You can rebuild a wall in a month, but trust takes longer and we start today',
];

export const REMARKS = [
  'You think of the small debts, the ladder I never gave back',
  'I held the door and counted and then I stopped counting',
  'My father built half of it and swore at the other half',
  'They told us to wait, so we waited, and look at us',
  'I have known that voice on the list since school',
  'It sounded like a drawer of knives falling down the stairs',
  'We sang because what else do you do in the dark',
  'The dog knew first, he would not go past the gate',
  'I came for bread and stayed until the lamps were lit',
  'Ask me tomorrow, today I only have soup to give',
];

const STARTS = [
  'Hal',
  'Bren',
  'Tor',
  'Ves',
  'Kal',
  'Mor',
  'Ost',
  'Lin',
  'Ash',
  'Fen',
  'Gar',
  'Rud',
  'Sel',
  'Wy',
  'Ul',
  'Dag',
  'Pel',
  'Nim',
];
const ENDS = [
  'vik',
  'mere',
  'stad',
  'wick',
  'holt',
  'dorn',
  'by',
  'gate',
  'rath',
  'ning',
  'sel',
  'moor',
  'lund',
  'beck',
];
export const FAMILIES = STARTS.flatMap((start) => ENDS.map((end) => start + end));
export const GIVEN = [
  'Ilse',
  'Benno',
  'Marta',
  'Jonas',
  'Petra',
  'Oskar',
  'Lena',
  'Viktor',
  'Greta',
  'Anton',
  'Rosa',
  'Emil',
  'Nora',
  'Karl',
];
export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
