using Recruitment.Play.App;
using Recruitment.Play.Cast;

namespace Recruitment.Play.Courses;

/// <summary>
/// How the people of a play act. This is the normal course: everybody answers what they are asked, except for one
/// member of a large committee, and everybody agrees. Another course derives from it and says what differs. One
/// instance for one play.
/// </summary>
internal class Course(Template template, IReadOnlyList<Applicant> applicants)
{
    /// <summary>The mails that ask something of their reader, and after how many hours it is answered.</summary>
    private static readonly Dictionary<string, int> Asking = new()
    {
        [MailKinds.BallotInvitation] = 3,
        [MailKinds.InterviewInvitation] = 5,
        [MailKinds.ReferenceConsent] = 6,
        [MailKinds.ReferenceRequest] = 8,
        [MailKinds.ReferenceFindings] = 4,
        [MailKinds.SilentReferee] = 5,
        [MailKinds.AnotherReferee] = 5,
        [MailKinds.AdviceRequest] = 5,
        [MailKinds.Consultation] = 6,
        [MailKinds.TermsAsked] = 6,
        [MailKinds.TermsEscalation] = 6,
        [MailKinds.Offer] = 20,
        [MailKinds.OfferEscalation] = 6,
        [MailKinds.NobodyLeft] = 8,
        [MailKinds.NobodyLeftEscalation] = 8,
        [MailKinds.PlaceFree] = 8,
        [MailKinds.PlaceFreeEscalation] = 8,
        [MailKinds.StartAsked] = 6,
        [MailKinds.StartEscalation] = 6,
        [MailKinds.DocumentsAsked] = 10,
        [MailKinds.ChecksAsked] = 4,
        [MailKinds.Handover] = 30,
        [MailKinds.TermAsked] = 24,
        [MailKinds.InternalAsked] = 2,
        [MailKinds.PricesAsked] = 5,
        [MailKinds.PlacesAsked] = 5,
        [MailKinds.SessionReport] = 3,
    };

    private readonly Answers _answers = new(applicants);

    /// <summary>Who apply.</summary>
    public virtual IReadOnlyList<Applicant> Applicants => applicants;

    /// <summary>Whether what is particular about the course came about; it does not where the template gives no occasion.</summary>
    public bool CameAbout { get; protected set; }

    protected Template Template => template;

    /// <summary>After how many hours the reader answers; null when the mail asks nothing, or the reader never answers.</summary>
    public virtual int? HoursUntilAnswer(ReceivedMail mail) =>
        IsSilent(mail.To) || !Asking.TryGetValue(mail.Kind, out var hours) ? null : hours;

    /// <summary>Fills in the form behind the link in <paramref name="mail"/>, as its reader would.</summary>
    public virtual void Fill(WebForm form, ReceivedMail mail, DateTimeOffset now) => _answers.Fill(form, mail.To, now);

    /// <summary>Whether people may come too late, or first fill in what is refused.</summary>
    public virtual bool MayErr => false;

    /// <summary>Fills in a form anew that was refused.</summary>
    public void Mend(WebForm form, ReceivedMail mail, DateTimeOffset now) => _answers.Fill(form, mail.To, now);

    /// <summary>What the recruiter does because of a mail that went out; null: nothing.</summary>
    public virtual Func<PlayedRecruiter, Task>? Provoked(ReceivedMail mail) => null;

    public virtual bool IsSilent(string address) => address.Equals(template.Silent, StringComparison.OrdinalIgnoreCase);
}
