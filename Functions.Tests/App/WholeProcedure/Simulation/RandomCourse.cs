using System.Net;
using Recruitment.Applicants.Internal;
using Recruitment.Committee;
using Recruitment.Committee.Ties;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Stages.Appointment;
using Recruitment.Stages.Checks;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.FollowUp;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Stages.Recommendation;
using Recruitment.Timeline;

namespace Recruitment.Tests.WholeProcedure.Simulation;

/// <summary>
/// People who answer late or never, and choose anything. What they do follows from the seed and the mail, whichever
/// mail is read first.
/// </summary>
internal sealed class RandomCourse(int seed, Template template, IReadOnlyList<Applicant> applicants)
    : Course(template, applicants)
{
    private const int NeverOutOf = 6;
    private const int LongestDays = 9;
    private const int ActsOutOf = 60;
    private const int CancelledOutOf = 4;
    private const int MaxActs = 3;

    /// <summary>So often who is appointed withdraws before the first day of work.</summary>
    private const int WithdrawsOutOf = 5;

    /// <summary>
    /// So often the recruiter hears that a question is still open before stopping the procedure: its only voter may have a
    /// conflict, or the committee stays divided.
    /// </summary>
    private const int MaxStandstills = 4;

    /// <summary>What goes out again and again while people do not answer: at some time somebody does, or decides.</summary>
    private static readonly string[] Repeated =
    [
        nameof(BallotLastNoticeMail),
        nameof(BallotExtendedMail),
        nameof(DocumentsExtendedMail),
        nameof(DocumentsReturnedMail),
        nameof(ChecksEscalationMail),
        nameof(InternalUnknownMail),
        nameof(TermsEscalationMail),
        nameof(OfferEscalationMail),
        nameof(NobodyLeftEscalationMail),
        nameof(PlaceFreeEscalationMail),
        nameof(StartEscalationMail),
    ];

    /// <summary>What the recruiter reads when a question is not decided.</summary>
    private static readonly string[] Standstills =
    [
        nameof(BallotExtendedMail),
        nameof(RecommendationDividedMail),
        nameof(TieAgainMail),
        nameof(StageUnresolvedMail),
    ];

    private static readonly string[] Choosing = ["radio", "checkbox"];

    private readonly Dictionary<string, int> _standstills = [];
    private int _acts;

    public override bool MayErr => true;

    public override int? HoursUntilAnswer(ReceivedMail mail)
    {
        if (base.HoursUntilAnswer(mail) is null && !Repeated.Contains(mail.Kind))
        {
            return null;
        }

        var random = Of(mail);
        return random.Next(NeverOutOf) == 0 ? null : random.Next(1, LongestDays * 24);
    }

    public override bool IsSilent(string address) => false;

    public override void Fill(WebForm form, ReceivedMail mail, DateTimeOffset now)
    {
        base.Fill(form, mail, now);
        var random = Of(mail);
        foreach (var field in form.Names)
        {
            var type = form.Element.QuerySelector($"[name='{field}']")?.GetAttribute("type");
            if (Choosing.Contains(type) && form.Options(field) is { Count: > 0 } options)
            {
                form.Set(field, options[random.Next(options.Count)]);
            }
            else if (field.StartsWith("reason", StringComparison.Ordinal))
            {
                form.Set(field, "Om deze reden.");
            }
        }
    }

    /// <summary>
    /// Now and then the recruiter gives more time, puts somebody in another's place, or cancels. A few times only: who
    /// gives more time at every reminder never comes to an end.
    /// </summary>
    public override Func<PlayedRecruiter, Task>? Provoked(ReceivedMail mail)
    {
        if (Standstills.Contains(mail.Kind))
        {
            var heard = mail.To + mail.Subject;
            var times = _standstills[heard] = _standstills.GetValueOrDefault(heard) + 1;
            return times == MaxStandstills ? Try(recruiter => recruiter.CancelAsync())
                : mail.Kind == nameof(StageUnresolvedMail) ? Try(recruiter => recruiter.ResumeAsync())
                : null;
        }

        if (mail.Kind == MailKinds.Appointment && Of(mail).Next(WithdrawsOutOf) == 0)
        {
            return Try(recruiter => recruiter.WithdrawAppointedAsync());
        }

        var act = _acts < MaxActs ? Act(mail) : null;
        _acts += act is null ? 0 : 1;
        return act;
    }

    private Func<PlayedRecruiter, Task>? Act(ReceivedMail mail) =>
        Of(mail).Next(ActsOutOf) switch
        {
            0 => Try(recruiter => recruiter.GiveMoreTimeAsync(LongestDays)),
            1 => Try(recruiter => recruiter.ReplaceAsync("committee-2", "Opvolger Twee", "opvolger@alkwin.example")),
            2 when seed % CancelledOutOf == 0 => Try(recruiter => recruiter.CancelAsync()),
            _ => null,
        };

    /// <summary>What the app refuses, because the procedure is over or the place was taken before, is let be.</summary>
    private static Func<PlayedRecruiter, Task> Try(Func<PlayedRecruiter, Task> act) =>
        async recruiter =>
        {
            try
            {
                await act(recruiter);
            }
            catch (HttpRequestException refused)
                when (refused.StatusCode
                        is HttpStatusCode.BadRequest
                            or HttpStatusCode.Conflict
                            or HttpStatusCode.NotFound
                )
            {
                // It stays as it was.
            }
        };

    private Random Of(ReceivedMail mail)
    {
        var hash = (uint)seed;
        // Whoever is asked the same again may answer something else.
        foreach (var c in $"{mail.Kind}{mail.To}{mail.Subject}{mail.Date:yyyyMMdd}")
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return new Random(unchecked((int)hash));
    }
}
