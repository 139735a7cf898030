/**
 * Countries and regions with their adjectives and peoples: `name, other spellings = nationality words`.
 * A nationality word is not a name; plurals in -s are added where the word does not end in a hiss.
 */
export const countries = `
Afghanistan = Afghan
Albania = Albanian
Algeria = Algerian
Andorra = Andorran
Angola = Angolan
Argentina = Argentine, Argentinian
Armenia = Armenian
Australia = Australian
Austria = Austrian
Azerbaijan = Azerbaijani, Azeri
Bahamas = Bahamian
Bahrain = Bahraini
Bangladesh = Bangladeshi
Barbados = Barbadian
Belarus = Belarusian, Belarussian
Belgium = Belgian
Belize = Belizean
Benin = Beninese
Bhutan = Bhutanese
Bolivia = Bolivian
Bosnia, Bosnia and Herzegovina = Bosnian
Botswana
Brazil = Brazilian
Britain, Great Britain, United Kingdom = British, Briton, Brit
Brunei = Bruneian
Bulgaria = Bulgarian
Burkina Faso = Burkinabe
Burundi = Burundian
Cambodia = Cambodian
Cameroon = Cameroonian
Canada = Canadian
Cape Verde
Central African Republic
Chad = Chadian
Chile = Chilean
China = Chinese
Colombia = Colombian
Comoros = Comorian
Congo, Democratic Republic of Congo, Democratic Republic of the Congo = Congolese
Costa Rica = Costa Rican
Croatia = Croatian, Croat
Cuba = Cuban
Cyprus = Cypriot
Czech Republic, Czechia = Czech
Denmark = Danish, Dane
Djibouti = Djiboutian
Dominica
Dominican Republic = Dominican
East Timor, Timor-Leste = Timorese
Ecuador = Ecuadorian, Ecuadorean
Egypt = Egyptian
El Salvador = Salvadoran
England = English, Englishman
Equatorial Guinea
Eritrea = Eritrean
Estonia = Estonian
Eswatini, Swaziland = Swazi
Ethiopia = Ethiopian
Fiji = Fijian
Finland = Finnish, Finn
France = French, Frenchman
Gabon = Gabonese
Gambia = Gambian
Georgia = Georgian
Germany = German
Ghana = Ghanaian
Greece = Greek
Greenland = Greenlandic
Grenada = Grenadian
Guatemala = Guatemalan
Guinea = Guinean
Guinea-Bissau
Guyana = Guyanese
Haiti = Haitian
Honduras = Honduran
Hong Kong
Hungary = Hungarian
Iceland = Icelandic, Icelander
India = Indian
Indonesia = Indonesian
Iran = Iranian, Persian
Iraq = Iraqi
Ireland = Irish
Israel = Israeli
Italy = Italian
Ivory Coast = Ivorian
Jamaica = Jamaican
Japan = Japanese
Jordan = Jordanian
Kazakhstan = Kazakh, Kazakhstani
Kenya = Kenyan
Kosovo = Kosovar, Kosovan
Kurdistan = Kurdish, Kurd
Kuwait = Kuwaiti
Kyrgyzstan = Kyrgyz
Laos = Laotian
Latvia = Latvian
Lebanon = Lebanese
Lesotho
Liberia = Liberian
Libya = Libyan
Liechtenstein
Lithuania = Lithuanian
Luxembourg
Macedonia, North Macedonia = Macedonian
Madagascar = Malagasy
Malawi = Malawian
Malaysia = Malaysian
Maldives = Maldivian
Mali = Malian
Malta = Maltese
Mauritania = Mauritanian
Mauritius = Mauritian
Mexico = Mexican
Micronesia
Moldova = Moldovan
Monaco
Mongolia = Mongolian
Montenegro = Montenegrin
Morocco = Moroccan
Mozambique = Mozambican
Myanmar, Burma = Burmese
Namibia = Namibian
Nauru
Nepal = Nepalese, Nepali
Netherlands, Holland = Dutch, Dutchman
New Zealand = New Zealander
Nicaragua = Nicaraguan
Niger = Nigerien
Nigeria = Nigerian
North Korea, DPRK = North Korean
Northern Ireland
Norway = Norwegian
Oman = Omani
Pakistan = Pakistani
Palau
Palestine = Palestinian
Panama = Panamanian
Papua New Guinea
Paraguay = Paraguayan
Peru = Peruvian
Philippines = Philippine, Filipino
Poland = Polish, Pole
Portugal = Portuguese
Puerto Rico = Puerto Rican
Qatar = Qatari
Romania = Romanian
Russia, Russian Federation = Russian
Rwanda = Rwandan
Samoa = Samoan
Saudi Arabia = Saudi, Saudi Arabian
Scotland = Scottish, Scot
Senegal = Senegalese
Serbia = Serbian, Serb
Seychelles
Sierra Leone = Sierra Leonean
Singapore = Singaporean
Slovakia = Slovak
Slovenia = Slovenian, Slovene
Solomon Islands
Somalia = Somali
South Africa = South African
South Korea = South Korean
South Sudan = South Sudanese
Spain = Spanish, Spaniard
Sri Lanka = Sri Lankan
Sudan = Sudanese
Suriname
Sweden = Swedish, Swede
Switzerland = Swiss
Syria = Syrian
Taiwan = Taiwanese
Tajikistan = Tajik
Tanzania = Tanzanian
Thailand = Thai
Tibet = Tibetan
Togo = Togolese
Tonga = Tongan
Trinidad and Tobago = Trinidadian
Tunisia = Tunisian
Turkey, Türkiye = Turkish, Turk
Turkmenistan = Turkmen
Uganda = Ugandan
Ukraine = Ukrainian
United Arab Emirates, UAE = Emirati
United States, United States of America, America = American
Uruguay = Uruguayan
Uzbekistan = Uzbek
Vanuatu
Vatican, Vatican City
Venezuela = Venezuelan
Vietnam = Vietnamese
Wales = Welsh
West Bank
Yemen = Yemeni
Zambia = Zambian
Zimbabwe = Zimbabwean
Soviet Union, USSR = Soviet
Europe = European
Asia = Asian
Africa = African
Latin America = Latin American
North America = North American
South America = South American
Central America
Central Asia
Southeast Asia
East Asia
South Asia
Middle East = Middle Eastern
West Africa = West African
East Africa
North Africa = North African
Far East
Eastern Europe = Eastern European
Western Europe
Scandinavia = Scandinavian
Balkans
Caucasus = Caucasian
Chechnya = Chechen
Dagestan
Crimea = Crimean, Crimean Tatar
Donbas, Donbass
Catalonia = Catalan
Kashmir = Kashmiri
Gaza, Gaza Strip = Gazan
Siberia = Siberian
Caribbean
Sahel
Sahara
Arctic
Antarctica
Mediterranean
Persian Gulf
Black Sea
Baltic Sea
Red Sea
South China Sea
Korean Peninsula
Bavaria = Bavarian
Tuscany
Sicily = Sicilian
Normandy
Brittany
Sinai
Darfur
Tigray
Xinjiang = Uighur, Uyghur
Bali = Balinese
Hawaii = Hawaiian
Alabama
Alaska = Alaskan
Arizona
Arkansas
California = Californian
Colorado
Connecticut
Delaware
Florida = Floridian
Idaho
Illinois
Indiana
Iowa
Kansas
Kentucky
Louisiana
Maine
Maryland
Massachusetts
Michigan
Minnesota
Mississippi
Missouri
Montana
Nebraska
Nevada
New Hampshire
New Jersey
New Mexico
New York = New Yorker
North Carolina
North Dakota
Ohio
Oklahoma
Oregon
Pennsylvania
Rhode Island
South Carolina
South Dakota
Tennessee
Texas = Texan
Utah
Vermont
Virginia
Washington
West Virginia
Wisconsin
Wyoming
Alberta
British Columbia
Manitoba
Ontario
Quebec
Saskatchewan
Nova Scotia
New South Wales
Queensland
Tasmania
`;

/** Peoples, faiths and movements that are written with a capital but name no one: treated as nationalities are. */
export const peoples = `
  Arab Arabic Islamic Islamist Islamists Muslim Muslims Christian Christians Catholic Catholics Jewish Jew Jews Hindu Hindus Buddhist
  Buddhists Sunni Sunnis Shiite Shiites Shia Orthodox Protestant Protestants Sikh Sikhs Yazidi Yazidis Yezidi Yezidis
  Democrat Democrats Democratic Republican Republicans Conservative Conservatives Labour Liberal Liberals Socialist
  Socialists Communist Communists Nazi Nazis Latino Latinos Latina Hispanic Hispanics African-American Western
  Westerner Westerners Eastern Slavic Nordic Anglo Roma Rohingya Hutu Tutsi Pashtun Pashtuns Zionist
  Salafist Salafists Jihadist Jihadists Hasidic Mormon Mormons Quaker Anglican Anglicans Evangelical Evangelicals
  Londoner Londoners Parisian Parisians Muscovite Muscovites Berliner Berliners
`;
