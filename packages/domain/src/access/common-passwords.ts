/**
 * Words of which the commonest passwords are made (lists of leaked passwords, and what people at a car dealer would take), without the
 * digits and marks that are put before, after and between: those are seen through by the policy.
 */
const words = `
password passwort passw pass passwd passcode pword secret login logon letmein openup opensesame access master admin administrator root user username test testing tester guest demo default changeme change
welcome welkom hello hallo bonjour hola nihao hi hey qwerty qwertz azerty qwert qwer qwe asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qaz wsx edc rfv tgb yhn ujm qazwsx qazwsxedc wsxedc qweasd qweasdzxc asdzxc zaq xsw cde poiuy poiuytrewq lkjhgf lkjhgfdsa mnbvcxz mnbvcx
abc abcd abcde abcdef abcdefg abcdefgh xyz aaa bbb ccc abcabc
iloveyou ilove loveyou love lover loveme lovely loves sweet sweetheart sweetie honey baby babygirl babyboy darling angel angels princess prince queen king kings hottie cutie kiss kisses forever always friend friends bestfriend family mommy mother daddy father mom dad sister brother wife husband
woaini woaini woaiwo woaiwojia woaini wo aini woshishui wodemima mima qinaide laopo laogong baobei baobao tiantian zhongguo china beijing shanghai guangzhou shenzhen hangzhou nanjing wuhan chengdu hongkong taiwan
wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng xiaoming xiaohong wangwei zhangwei lina liwei wangfang zhangli
monkey dragon tiger lion panda bear wolf fox eagle falcon hawk phoenix unicorn dolphin shark whale horse pony puppy dog doggy cat kitty kitten bunny rabbit hamster fish bird chicken turtle spider snake frog butterfly ladybug bulldog
sunshine sun moon star stars starlight sky heaven earth fire water ocean river mountain forest flower flowers rose lily daisy jasmine orchid cherry peach apple orange banana lemon strawberry blueberry chocolate cookie cookies candy sugar cheese pepper ginger butter pizza coffee
summer winter spring autumn fall season january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morning night midnight birthday christmas newyear holiday weekend
red green blue yellow purple pink black white silver gold golden orange brown gray rainbow diamond crystal ruby emerald pearl
football soccer baseball basketball hockey tennis golf volleyball softball swimming running boxing racing fishing hunting skate snowboard surfing sport sports champion winner victory
superman batman spiderman ironman wolverine joker matrix starwars startrek skywalker vader yoda pokemon pikachu mario zelda naruto goku sonic minecraft fortnite warcraft starcraft counter strike callofduty halo gandalf frodo hobbit merlin harry potter harrypotter hogwarts
michael jordan jennifer jessica ashley amanda michelle nicole daniel matthew joshua andrew anthony robert william david james john joseph thomas charles christopher richard george edward brian kevin jason justin brandon tyler ryan eric steven mark paul peter patrick alexander alex nathan samuel benjamin jack jackson
hunter taylor thompson johnson williams smith jones brown davis miller wilson anderson martin maria anna sarah laura lisa susan karen linda barbara patricia elizabeth margaret sandra donna carol amy melissa rebecca rachel samantha stephanie heather hannah emily emma olivia sophia sophie chloe charlotte victoria natalie vanessa veronica
charlie maggie buster bailey max lucky lucy molly bella daisy rocky shadow cooper toby ginger oliver simba sasha oscar milo coco
mustang corvette camaro porsche ferrari mercedes benz bmw audi toyota honda nissan mazda subaru suzuki ford chevy chevrolet dodge jaguar volvo volkswagen hyundai lexus tesla byd geely chery changan haval yamaha kawasaki harley ducati car cars auto automobile motor motors truck driver speed turbo
dealer dealercare care service customer aftersales sales office work company business manager director boss team support helpdesk center group store shop
computer internet windows microsoft apple google facebook twitter instagram youtube yahoo amazon netflix samsung iphone android nokia sony intel linux ubuntu oracle mysql server network system software hardware database program programmer hacker cisco router switch wifi wireless security private
freedom liberty america american usa canada england london paris france germany berlin italy rome spain mexico brazil russia moscow india japan tokyo korea australia sydney chicago boston newyork dallas texas florida california denver houston phoenix miami atlanta seattle
arsenal chelsea liverpool manchester united barcelona realmadrid juventus milan bayern yankees lakers cowboys steelers eagles packers patriots raiders broncos giants redsox celtics bulls
trustno trust nobody believe faith hope grace jesus christ jesuschrist god godisgood blessed heaven angel lord church bible peace joy happy happiness smile laugh life live lucky luck dream dreams magic wizard mystery spirit soul
money dollar cash rich million success power energy strong strength genius
killer hunter ninja samurai warrior soldier ranger marine army navy police pirate cowboy rebel outlaw thunder lightning storm hurricane blizzard flame blaze ghost demon devil satan lucifer hell death dead dark darkness vampire zombie
music guitar piano drums rock metal metallica nirvana slipknot eminem beatles elvis hiphop rapper dancer dance dancing singer
sexy hot cool awesome amazing great super best perfect crazy silly stupid idiot loser freak nasty dirty naughty
fuck fuckyou fuckoff fuckme shit bitch asshole pussy dick cock
school college university student teacher class science math history english book books library reading
whatever nothing something anything everything nothing none null undefined unknown blank empty
correcthorsebatterystaple correct battery staple
one two three four five six seven eight nine ten first second third onetwothree number numbers letter letters word words
is my the me your you this our new temp temporary pwd key keys code lock open door house home room garden kitchen
520 521 1314 168 518 666 777 888 999 007 110 123 321
`;

export const commonWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));
