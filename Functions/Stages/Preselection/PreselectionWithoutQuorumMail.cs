using Recruitment.Committee;
using Recruitment.Mail;

namespace Recruitment.Stages.Preselection;

/// <summary>Tells the recruiter that too few members scored, so that the proposal rests on the scores of some.</summary>
public sealed class PreselectionWithoutQuorumMail(Letters letters, MailBody body)
    : LetterMail<PreselectionWithoutQuorumMailBody>(letters, body);
