/** Words that councils write and the dictionary lacks; spellings that are right beside its own; Latin of the law. */
export const modernWords: ReadonlySet<string> = new Set(
  `wellbeing livestream livestreams livestreamed livestreaming rewilding rewild rewilded upskill upskilled upskilling reskill reskilling
  lockdown lockdowns webchat chatbot chatbots podcast podcasts podcasting webinar webinars hackathon hackathons vlog vlogs
  crowdfund crowdfunded crowdfunding crowdfunder microplastic microplastics biodiverse decarbonise decarbonised decarbonising decarbonisation
  retrofitted retrofitting retrofits placemaking pedestrianise pedestrianised pedestrianisation streetscape greenspace greenspaces
  parklet parklets bioblitz coworking onboarding mentees mentee ebike ebikes escooter escooters geocaching parkrun
  café cafés smartphone smartphones app apps vape vapes vaping vaped cyberbullying signposting safeguarding
  kerbside flytipping flytipped flytippers flytip flyposting foodbank foodbanks neurodiverse neurodiversity neurodivergent
  multiagency multidisciplinary antisocial hydrotherapy defibrillator defibrillators bodycam bodycams dashcam
  councillor councillors streetlight streetlights streetlighting makerspace makerspaces ecotourism nonprofit nonprofits
  cosplay workspace workspaces screentime toolkit toolkits influencer influencers fundraise fundraised
  advisor advisors judgment judgments benefitted benefitting focussed focussing convenor convenors sizable mediaeval whiskey camomile
  carcases convertor convertors collectible collectibles enquiry enquiries inquiry inquiries connexion gipsy
  hearted bund bunds facto prima porta aging backend frontend testbed testbeds hostas campion thrips chafer facie capita alia personam vitae situ loco parentis quorate pari passu bona fides ultra vires intra inter alios curiam`.split(
    /\s+/,
  ),
);
