using Recruitment.Correspondence;
using Recruitment.Mail;

namespace Recruitment.Timeline;

/// <summary>How a procedure starts, halts and ends.</summary>
public sealed class TimelineMails(RecruiterLetters recruiter) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            recruiter.Mail<ProcedureStartedMail>(),
            recruiter.Mail<StageHaltedMail>(),
            recruiter.Mail<StageUnresolvedMail>(),
            recruiter.Mail<ProcedureEndedMail>(),
        ];
}
