using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Confirms to candidates who withdrew that they did.</summary>
public sealed class WithdrawalConfirmedMail(Letters letters, LinkBuilder links)
    : CandidateMail<WithdrawalConfirmedMailBody>(letters, links);
