/**
 * English page furniture, one family a block: the reason first, then a phrase a line. `#` stands for a number, `*` for one to
 * five words. A line that consists of such phrases is furniture.
 */
export const wholePhrases = `
comment form
  leave a reply | leave a comment | leave your comment | leave a response | post a comment | add a comment | write a comment
  your email address will not be published | required fields are marked | your name | your email | your comment
  save my name , email , and website in this browser for the next time i comment
  save my name and email in this browser for the next time i comment
  notify me of follow - up comments by email | notify me of new posts by email | cancel reply | post comment
  be the first to comment | no comments | no comments yet | # comments | # comment | comments | view comments
  show comments | hide comments | load comments | load more comments | join the conversation | join the discussion
  sign in to comment | log in to comment | log in to reply | you must be logged in to post a comment | comments are closed
  comments on this article are closed | comments are closed for this article | view all comments | read the comments
  what do you think | have your say | report abuse | report this comment | sort by | newest | oldest | most popular
  the comments below have not been moderated | we are no longer accepting comments on this article
  we welcome your comments | please read our comment policy | please enter your comment | please enter your name here
sharing
  share | share this | share it | share on * | share via * | share this article | share this story | share this post
  share this page | share this item | share this with | share article | share story | share on facebook | share on twitter
  share via email | share on whatsapp | share on linkedin | share on x | tweet | tweet this | pin it | pin | email | print
  email this | email this article | print this article | copy link | copy this link | link copied | copied to clipboard
  facebook | twitter | whatsapp | linkedin | pinterest | reddit | telegram | messenger | instagram | youtube | tiktok
  flipboard | tumblr | viber | click to share | like this | loading | send this by | # shares | shares | click to print
  opens in new window | click to share on * | click to email a link to a friend | click to email this to a friend
  follow us | follow us on * | like us on * | find us on * | join us on * | connect with us | follow us on social media
  save | bookmark | save article | save for later | save to read later | add to favorites | gift this article | text size
  listen to this article | listen | play | pause | listen to article | audio | mute | unmute | a - | a +
subscription
  subscribe | subscribe now | subscribe today | subscribe here | subscribe to read | subscribe for * | sign up | sign up now
  sign up here | sign up for free | log in | login | sign in | register | register now | create an account | my account
  already a subscriber | already a subscriber ? log in | already have an account | become a member | become a subscriber
  support our journalism | support us | donate | donate now | start your free trial | try it free | cancel anytime
  this article is for subscribers only | this content is for subscribers only | subscribers only | premium | exclusive
  subscribe to continue reading | sign in to continue reading | log in to continue reading | register to continue reading
  to continue reading , subscribe | unlimited digital access | get unlimited access | # free articles | view subscription options
newsletter
  newsletter | newsletters | newsletter sign up | sign up for our newsletter | subscribe to our newsletter | our newsletter
  sign up for our newsletters | sign up for our free newsletter | sign up to our newsletter | join our newsletter
  sign up for the * newsletter | subscribe to the * newsletter | sign up to the * newsletter | get our newsletter
  sign up for our daily newsletter | get the latest news delivered to your inbox | get * delivered to your inbox
  get * straight to your inbox | in your inbox | delivered to your inbox | delivered daily | enter your email
  enter your email address | email address | your email address | please enter a valid email address | i agree to *
  invalid email address | please re - enter | you must select a newsletter to subscribe to | thank you for subscribing
  thanks for subscribing | thank you for signing up | an error has occurred | please try again later | please try again
  view all * newsletters | see all newsletters | manage email preferences | not you | unsubscribe at any time
  you can unsubscribe at any time | please verify you're not a robot by clicking the box
  please verify that you are not a robot | we respect your privacy | we won't spam you | no spam
  you agree to receive occasional updates and special offers for * 's products and services
  by signing up you agree to our * | by signing up , you agree to our * | by subscribing you agree to our *
  check your inbox | check your inbox or spam folder to confirm your subscription
  the biggest stories of the day delivered to your inbox | subscribe to our mailing list
cookies
  we use cookies | this site uses cookies | this website uses cookies | accept cookies | accept all cookies | accept all
  reject all | accept | decline | cookie policy | cookie settings | cookie preferences | manage cookies | privacy policy
  terms of use | terms of service | terms and conditions | terms & conditions | privacy notice | privacy settings
  do not sell my personal information | do not sell or share my personal information | your privacy choices | ad choices
  got it | learn more | find out more | i accept | i agree | manage preferences | manage consent | privacy & cookies policy
  we and our partners use cookies * | by using this site , you agree to our * | close and accept
notification prompt
  enable notifications | allow notifications | turn on notifications | turn on desktop notifications | push notifications
  no thanks | no , thanks | not now | maybe later | ask me later | remind me later | dismiss | get notifications
  get breaking news alerts | get breaking news notifications | we would like to send you notifications
  download our app | download the app | get the app | get our app | open in app | install app | continue in app
advertisement
  advertisement | advertisements | advertising | ad | ads | sponsored | sponsored content | sponsored by * | promoted
  story continues below advertisement | article continues below advertisement | article continues after advertisement
  advertisement continue reading the main story | scroll to continue with content | scroll to continue
  story continues below | article continues below | advertisement - scroll to continue | paid content | partner content
  ad feedback | report this ad | remove ads | why this ad | this advertisement has not loaded yet
  we earn a commission for products purchased through some links in this article | skip advertisement | skip ad
source link
  source link | read the original article | view original article | original article | read original | original source
  click here to read the original article | read full article | read full story | read the full story | read the full article
  view source | article source | source article | read original post
navigation
  latest posts | latest news | recent posts | recent comments | popular posts | related posts | related articles | related news
  related stories | related topics | related content | related items | related coverage | related links | more stories
  more news | more from * | more in * | more on this story | more on this topic | more like this | you may also like
  you might also like | you may also be interested in | recommended for you | recommended | recommended stories | trending
  trending now | trending stories | most read | most viewed | most shared | most popular | popular now | top stories | top news
  breaking news | latest stories | latest headlines | editor's picks | editors ' picks | editor's choice | don't miss
  must read | must watch | just watched | up next | next article | previous article | next post | previous post | next story
  previous story | next | previous | prev | back to top | return to top | go to top | skip to content | skip to main content
  skip navigation | main menu | menu | search | search for | close | open menu | toggle navigation | toggle menu | home page
  view all | see all | see more | show more | show less | load more | read more | read next | continue reading | more
  continue reading the main story | continue | view more | view gallery | view slideshow | view all posts | view all posts by *
  view all articles by * | see all articles by * | posts by * | all posts | all articles | about us | contact us | advertise
  advertise with us | careers | site map | sitemap | help | faq | faqs | archives | archive | categories | category | tags
  tag | topics | topic | sections | section | page # of # | # of # | page # | go to homepage | back to home | edition
  read more about * | explore more | discover more | story highlights | key points | in this article | on this page
  table of contents | jump to | what to read next | what others are reading | people are reading | from the web
  from around the web | around the web | you may like | by taboola | promoted stories | powered by * | post navigation
  replay more videos | replay | more videos | watch more | all videos | related video | related videos | video
  about the author | about author | author | the author | meet the author | written by | share your thoughts | feedback
  this post was originally published on * | click here | click here for more | click to expand | click to enlarge
  tap to unmute | expand | collapse | print this page | toggle caption | hide caption | show caption
  read more on * | filed under | posted in | in other news | also read | also on * | see also | read also
  send us your story | submit a tip | news tips | have a news tip | got a tip | got a story | contact the author
picture label
  photo | photos | picture | image | images | enlarge this image | enlarge image | enlarge | toggle caption | view image
  open image in new window | slideshow | slideshow ( # images ) | gallery | photo gallery | image gallery | view photos
  hide caption | show caption | caption | click to view image | view fullscreen | image # of # | photo # of # | full screen
  replay video | watch video | watch the video | play video | video player is loading | this video file cannot be played
  video unavailable | media playback is unsupported on your device | this video is unavailable | current time | duration
  media caption | image caption | image source | image credit | photo credit | credit | getty images | shutterstock
legal notice
  all rights reserved | all right reserved | copyright * all rights reserved
  this material may not be published , broadcast , rewritten or redistributed
  this material may not be published , broadcast , rewritten or redistributed without permission
  this material may not be published , broadcast , rewritten , or redistributed
  this content may not be reproduced without permission | no part of this publication may be reproduced
  visit our website terms of use and permissions pages at * for further information
  reproduction without permission is prohibited | unauthorized reproduction is prohibited
  the authoritative record of * programming is the audio record
  accuracy and availability may vary | this text may not be in its final form and may be updated or revised in the future
  first published | last modified | last updated | updated | published
`;

/** A line that begins so is furniture to its end. */
export const linePhrases = `
related teaser
  read more : | read more - | read more > | read more here : | read more about * : | also read : | also read | see also : | see also
  related : | related stories | related story : | related article : | related articles : | related news : | related video :
  related coverage : | related content : | more : | more on this : | more from * : | watch : | watch live : | watch now :
  listen : | don't miss : | must read : | recommended : | you may like : | read also : | read next : | read : | up next :
  editor's pick : | trending : | in pictures : | in photos : | more on * :
  today's headlines : | top stories :
tags
  tags : | tag : | tagged : | tagged with : | topics : | filed under : | filed in : | posted in : | categories : | category :
  keywords : | hashtags : | labels : | section :
sharing
  read or share this story : | share this story : | share this article : | share this : | short link : | short url : | permalink :
  follow * on twitter | follow * on facebook | follow * on instagram | follow * on x | follow * on telegram | follow @
  follow us on * | like us on facebook | like us on * | join us on * | find us on * | join our * channel | join our * group
  subscribe to our * channel | follow our * channel | join * on whatsapp | join * on telegram | join the * channel
  get the latest * news on our app | download the * app | download our app | add * as a preferred source
  follow the author | follow the reporter | click here to follow * | click here to join * | click here to subscribe
  stay updated with * | stay tuned to * for | for more news | for all the latest news | for the latest news | for the latest *
  for more updates | get breaking news on
newsletter
  sign up for our * newsletter | sign up for * newsletter | sign up to our * newsletter | sign up to receive * newsletter
  subscribe to our * newsletter | subscribe to * newsletter | get the * newsletter | sign up to get * delivered
  sign up here to get * | sign up to receive our * | sign up for our * alerts | get our * in your inbox
  enter your email to * | sign up for breaking news
reader appeal
  we pay for your stories | do you have a story for * | do you have a story to share | have you got a story
  do you have a news tip | do you know more about this | email us at * | e - mail us at * | contact us at * | contact the newsroom at *
  if you have a story * | have a tip ? | got a tip ? | got a story ?
comment form
  the views expressed in the contents above are those of our users | comments below have not been moderated
  post your comments | add your comment | please log in to comment | you must be logged in * comment | you must log in to comment
cookies
  we use cookies * | this website uses cookies * | this site uses cookies * | by continuing to use this * you agree
  by clicking * you agree to | by continuing to browse * you agree | this site is protected by recaptcha
  this site uses akismet to reduce spam | learn how your comment data is processed
legal notice
  visit our website terms of use | this transcript was created *
  the post * appeared first on | this article was originally published on * | this story was originally published on *
  this article first appeared on * | this story first appeared on * | disclaimer : this story is auto
  ( this story has not been edited by * | this story has not been edited by * | except for the headline , this story
  ( except for the headline , this story | registration on or use of this site constitutes acceptance
publication time
  reading time : | read time : | estimated reading time : | # min read | # minute read | # mins read | # minutes read
  time to read :
`;

/** Furniture wherever it stands, even within a paragraph. */
export const insidePhrases = `
navigation
  continue reading the main story | advertisement continue reading the main story | hide caption # of #
  replay more videos ... must watch | enlarge this image toggle caption | story continues below this ad
advertisement
  story continues below advertisement | article continues below advertisement | article continues after advertisement
newsletter
  newsletter sign up continue reading the main story
  please verify you're not a robot by clicking the box . invalid email address . please re - enter
sharing
  read or share this story : | click to share on facebook ( opens in new window )
legal notice
  all rights reserved . this material may not be published , broadcast , rewritten or redistributed .
  all rights reserved . this material may not be published , broadcast , rewritten or redistributed without permission .
`;

/** A sentence that holds one is furniture as a whole. */
export const sentencePhrases = `
legal notice
  transcripts are created on a rush deadline | this material may not be published , broadcast
  may not be reproduced without permission | may not be republished without | may not be in its final form
  record of * programming is the audio | appeared first on | reproduction in whole or in part
  terms of use and permissions pages
reader appeal
  do you have a story for * | we pay for your stories
newsletter
  you agree to receive occasional updates
`;

/** What a page says instead of its article. */
export const stubPhrases = `
paywall
  subscribe to continue reading | subscribe to read | to continue reading | to read the full story | to read this article
  this article is for subscribers | this content is for subscribers | already a subscriber | sign in to read
  log in to continue | register to continue | become a member to read | you have reached your limit of free articles
  you've reached your limit | subscribe now to read | to read the full article | please enable javascript
  please enable cookies | checking your browser | access denied | page not found | are you a robot
  create a free account to continue | start your free trial to read | exclusive to subscribers
`;
