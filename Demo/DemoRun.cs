using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Demo.Cast;
using Recruitment.Demo.Checks;
using Recruitment.Demo.Play;
using Recruitment.Demo.Report;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;

namespace Recruitment.Demo;

/// <summary>Plays one procedure from the recruiter's call to the erasure of the data, and checks what must hold.</summary>
internal sealed class DemoRun(DemoOptions options, Screen screen, Disturbance disturbance)
{
    /// <summary>The Monday on which the recruiter posts the procedure.</summary>
    private static readonly DateTimeOffset Start = new(2026, 12, 14, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3 * 365);

    private readonly Expectations _expectations = new(screen);
    private readonly IReadOnlyList<Applicant> _applicants = Applicants.Take(options.Candidates);
    private readonly VirtualClock _clock = new(Start);

    /// <summary>What did not hold; empty when all went as it should.</summary>
    public IReadOnlyList<string> Failed => _expectations.Failed;

    /// <summary>The mails that went out.</summary>
    public IReadOnlyList<ReceivedMail> Mails { get; private set; } = [];

    /// <summary>Plays the procedure on the data in <paramref name="folder"/>.</summary>
    public async Task<DemoResult> PlayAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        var search = new PersonalDataSearch(
            _applicants.SelectMany(a => new[] { a.Name, a.Email, a.Phone })
        );
        screen.Title(
            $"Recruitment: the procedure {options.Template}, with {_applicants.Count} candidates"
        );
        ProcedureState ended;
        ProcedureState erased;
        ProcedurePlay play;
        int inHistory;
        await using (var app = await RunningApp.StartAsync(folder, _clock, disturbance))
        {
            play = new ProcedurePlay(app, _applicants, _expectations, screen);
            await play.StartAsync(options.Template);
            await play.RunUntilAsync(state => state.EndedAt is not null, Start + Longest);
            ended = await play.Recruiter.StateAsync();
            screen.Stage(_clock.GetUtcNow(), $"the procedure has ended: {ended.Outcome}");
            inHistory = SearchHistory(app, folder, search);
            await play.RunUntilAsync(state => state.ErasedAt is not null, Start + Longest);
            erased = await play.Recruiter.StateAsync();
            inHistory += DurableHistory.Count(
                app.Services.GetRequiredService<SqliteStore>(),
                search
            );
            screen.Stage(_clock.GetUtcNow(), "everything personal is erased");
        }

        var result = new DemoResult
        {
            Template = options.Template,
            Outcome = ended.Outcome ?? "",
            Candidates = ended.Candidates.Values.Sum(),
            Internal = _applicants.Count(a =>
                a.Internal && play.Mails.AddressesWith(MailKinds.Acknowledgement).Contains(a.Email)
            ),
            Shortlisted = play.Mails.PeopleWith(MailKinds.InterviewInvitation),
            Interviewed = play.Mails.PeopleWith(MailKinds.InterviewConfirmation),
            Appointed = play.Mails.PeopleWith(MailKinds.Appointment),
            Rejected = play.Mails.PeopleWith(MailKinds.Rejection),
            Withdrawn = play.Mails.PeopleWith(MailKinds.WithdrawalConfirmed),
            Mails = play.Mails.Total,
            SimulatedDays = (int)
                ((erased.ErasedAt ?? _clock.GetUtcNow()) - erased.CreatedAt).TotalDays,
            RealSeconds = Math.Round(watch.Elapsed.TotalSeconds, 1),
            PersonalDataInHistory = inHistory,
            PersonalDataAfterRetention = search.CountInFolder(folder),
        };
        Mails = play.Mails.All;
        Check(result, ended, play.Mails);
        return result;
    }

    private int SearchHistory(RunningApp app, string folder, PersonalDataSearch search)
    {
        var store = app.Services.GetRequiredService<SqliteStore>();
        var instances = DurableHistory.Instances(store);
        _expectations.Show(
            instances > _applicants.Count,
            $"the durable history holds {instances} instances to search"
        );
        _expectations.Show(
            search.CountInFolder(folder) > 0,
            "before the erasure the search finds the candidates' data"
        );
        return DurableHistory.Count(store, search);
    }

    private void Check(DemoResult result, ProcedureState ended, MailCounts mails)
    {
        var answered = result.Appointed + result.Rejected + result.Withdrawn;
        _expectations.Show(
            result.Outcome == "appointed" && result.Appointed == 1,
            "one candidate is appointed"
        );
        _expectations.Show(
            result.Candidates == _applicants.Count,
            "everybody who applied is one candidate"
        );
        _expectations.Show(
            answered == result.Candidates,
            "every candidate got exactly one final answer"
        );
        _expectations.Show(
            ended.Candidates.GetValueOrDefault("withdrawn") == result.Withdrawn,
            "who withdrew is told so"
        );
        _expectations.Show(
            result.Withdrawn == _applicants.Count(a => a.Withdraws),
            "one candidate withdrew"
        );
        _expectations.Show(
            result.Internal == _applicants.Count(a => a.Internal),
            "internal candidates have their track"
        );
        _expectations.Show(
            result.Shortlisted is > 0 and <= 4,
            "the shortlist keeps to its maximum"
        );
        _expectations.Show(
            result.Interviewed == result.Shortlisted,
            "everybody on the shortlist has an interview"
        );
        _expectations.Show(
            mails.Of(MailKinds.RepeatedApplication) == 1,
            "the second application is answered by mail"
        );
        _expectations.Show(
            mails.Of(MailKinds.QuarantinedCv) == 1,
            "the recruiter is told of the upload that is no CV"
        );
        _expectations.Show(
            mails.AddressesWith(MailKinds.BallotReminder).Contains(Silent.Address),
            "the silent member is reminded"
        );
        _expectations.Show(mails.Of(MailKinds.BallotEscalation) > 0, "the silence is escalated");
        _expectations.Show(
            result.PersonalDataInHistory == 0,
            "no personal data in the durable history"
        );
        _expectations.Show(
            result.PersonalDataAfterRetention == 0,
            "no personal data in the data folder after retention"
        );
    }
}
