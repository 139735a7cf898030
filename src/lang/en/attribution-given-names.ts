import type { Gender } from '../attribution-lexicon.ts';

const female = `
  abigail ada adriana agnes aisha alexandra alice alicia alison allison amanda amber amelia amina amy ana andrea angela
  angelina anita ann anna anne annie antonia april ariana ashley astrid audrey aurora barbara beatrice becky belinda bella
  beth bethany betty beverly bianca brenda bridget brittany camila camille candace carla carmen carol carole caroline
  carolyn carrie catherine cathy cecilia charlene charlotte chelsea cheryl chiara chloe christina christine cindy claire
  clara claudia colleen connie constance crystal cynthia daisy dana daniela danielle dawn deborah debbie debra denise
  diana diane dolores donna doris dorothy edith eileen elaine eleanor elena elisa elise elizabeth ella ellen elsa emily
  emma erica erin esther ethel eva evelyn farah fatima felicia fiona florence frances francesca gabriela gail georgia
  geraldine gina gisele giulia glenda gloria grace greta gwen hanna hannah harriet hazel heather heidi helen helena
  henriette hilary hillary holly ida ines ingrid irene iris isabel isabella isabelle ivanka jackie jacqueline jamila jane
  janet janice janine jasmine jean jeanne jennifer jenny jessica jill jo joan joanna joanne josephine joyce juanita judith
  judy julia juliana julie juliet june kamala karen karin karina kate katherine kathleen kathryn kathy katie katrina
  kayla keiko kelly kimberly kirsten kristen kristin laila lara latifa laura lauren layla leah leila lena leslie leticia
  lillian lily linda lisa liz liza lois lola loretta lori lorraine louise lucia lucille lucy luisa lydia lynn mabel
  madeleine madison maggie malala mandy marcia margaret margarita maria mariam marian marie marilyn marina marion marissa
  marjorie marlene martha mary maryam maureen maxine maya megan meghan melania melanie melinda melissa mercedes meredith
  michelle mildred mina miranda miriam molly mona monica nadia nancy naomi natalia natalie natasha nathalie nicola nicole
  nina nora norma octavia olga olivia paige pamela patricia patty paula pauline peggy penelope penny petra phyllis
  priscilla priya rachel ramona rania rebecca regina renee rhonda rita roberta rosa rosalind rose rosemary roxanne ruby
  ruth sabrina sally samantha sandra sara sarah selena shannon sharon sheila shelley sherry shirley silvia simone sofia
  sonia sonya sophia sophie stacey stella stephanie sue susan susana suzanne svetlana sylvia tamara tanya tara tatiana
  teresa tessa theresa therese tiffany tina tracey tulsi ulrike ursula valentina valerie vanessa vera veronica victoria
  violet virginia vivian wanda wendy whitney yasmin yolanda yvette yvonne zainab zoe`;

const male = `
  aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr alejandro alex alexander alexei alfred
  ali alistair allan allen alvin anatoly anders andre andreas andrei andrew andy angus anthony antonio archie arnold arthur
  arturo asif barack barry bashar bashir ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan
  brett brian bruce bruno bryan byron calvin cameron carl carlos cecil cesar chad charles charlie chris christian
  christoph christophe christopher chuck clarence claude clay cliff clifford clint clive colin conor cory craig curtis
  cyril dale damien dan daniel danny darnell darrell darren dave david dean dennis derek dick diego dieter dimitri dmitri
  dmitry dominic don donald doug douglas duncan dwayne dwight dylan earl eddie edgar eduardo edward edwin eli elijah elliott
  eric erik ernest ethan eugene evan fabian felipe felix fernando francis francisco francois franco frank franklin fred
  freddie frederick gabriel gareth gary gavin gene geoff geoffrey george gerald gerard gerhard gilbert giovanni giuseppe
  glen glenn gordon graham greg gregory guillermo gunther gus guy harold harry harvey hassan hector heinz helmut henri
  henry herbert herman howard hugh hugo hussein ian ibrahim igor isaac ismail ivan jack jacob jacques jake james jamie
  jan jared jason javier jay jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joachim joe joel johannes john johnny
  jon jonas jonathan jordan jorge jose josef joseph josh joshua juan julian julio justin kai karl keith ken kenneth kevin
  khalid klaus kurt kyle lance larry lars laurence laurent lawrence leon leonard leonardo leonid leroy lester lewis liam
  lionel lloyd lorenzo louis luca lucas luigi luis lukas luke mahmoud malcolm manuel marc marcel marco marcos marcus mario
  mark markus martin marvin mathieu matt matteo matthew maurice max maxim mehmet melvin michael michel miguel mikael mike
  mikhail miles mitch mitchell mohamed mohammad mohammed muhammad muhammadu mustafa nathan nathaniel neil nelson nicholas
  nick nicolas nigel nikolai noah noel norman oleg oliver omar oscar otto owen pablo paolo pascal patrick paul pavel pedro
  perry pete peter phil philip philippe phillip pierre piotr rafael raj rajesh ralph ramon randy raul ray raymond reggie
  reginald rene reuben ricardo richard rick ricky roberto robert robin rod rodney rodrigo roger roland roman ron ronald
  ronnie ross roy ruben rudolf rudy rupert russell ryan said salman salvador sam samuel sandro santiago scott sean sebastian
  serge sergei sergey sergio seth shane shaun shawn sidney simon sinan spencer stanley stefan stefano stephen sterling
  steve steven stewart stuart sven tariq ted terence terrence terry theo theodore thierry thomas tim timothy toby todd tom
  tomas tommy tony travis trevor troy tyler ulrich umberto vadim victor viktor vincent vitaly vladimir volodymyr wade
  wallace walter warren wayne werner wesley wilbur wilfred wilhelm will william willie winston wolfgang xavier yasser yuri
  yusuf zachary`;

function* rows(): Generator<readonly [string, Gender]> {
  for (const name of female.trim().split(/\s+/)) yield [name, 'female'];
  for (const name of male.trim().split(/\s+/)) yield [name, 'male'];
}

/** Given names that tell a reader of English-language news who is meant by "he" or "she"; names used for both are left out. */
export const givenNames: ReadonlyMap<string, Gender> = new Map(rows());
