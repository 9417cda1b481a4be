using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Embedded.Timers;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Play.Chaos;

/// <summary>What the data folder lacks of what people were told, and has too much of.</summary>
internal sealed record Losses(int Cvs, int Mails, int DuplicateMails, int Votes)
{
    private const StringComparison Any = StringComparison.OrdinalIgnoreCase;

    /// <summary>Opens the data once more, a day later, so that what was under way is finished.</summary>
    public static async Task<Losses> CountAsync(string folder, DateTimeOffset ended, IReadOnlyList<ProcedurePlay> plays)
    {
        var clock = new VirtualClock(ended);
        await using var app = await RunningApp.StartAsync(folder, clock);
        var time = new VirtualTime(app.Services.GetRequiredService<WorkGauge>(), clock);
        await time.AdvanceAsync(TimeSpan.FromDays(1));
        await time.RunUntilIdleAsync();
        var mails = await new Mailbox(app.Http).ReadNewAsync();
        var ids = await MessageIdsAsync(app);
        var losses = new Losses(0, 0, ids.Count - ids.Distinct().Count(), 0);
        foreach (var play in plays)
        {
            var procedure = new ProcedureId(play.Recruiter.Procedure);
            var own = mails.Where(mail => mail.Procedure == procedure.Value).ToList();
            var (lost, repeated) = CountAnswers(own);
            var invited = own.Count(mail => mail.Kind == MailKinds.BallotInvitation);
            var uninvited = await VotersAsync(app, procedure) - invited;
            losses = new Losses(
                losses.Cvs + await LostCvsAsync(app, procedure),
                losses.Mails + lost + Math.Max(uninvited, 0) + await UnsentAsync(app, procedure, ids),
                losses.DuplicateMails + repeated + Math.Max(-uninvited, 0),
                losses.Votes + await LostVotesAsync(app, procedure, play.VotesBy)
            );
        }

        return losses;
    }

    /// <summary>The Message-ID of every file in the outbox.</summary>
    private static async Task<List<string>> MessageIdsAsync(RunningApp app)
    {
        var outbox = app.Services.GetRequiredService<OutboxView>();
        return [.. (await outbox.AfterAsync(0, CancellationToken.None)).Select(mail => mail.MessageId)];
    }

    /// <summary>Every applicant gets one acknowledgement and one final answer.</summary>
    private static (int Lost, int Repeated) CountAnswers(IReadOnlyList<ReceivedMail> mails)
    {
        var (lost, repeated) = (0, 0);
        foreach (var applicant in ShortProcedure.Applicants)
        {
            foreach (var kinds in new[] { [MailKinds.Acknowledgement], MailKinds.FinalAnswers })
            {
                var count = mails.Count(mail => mail.To.Equals(applicant.Email, Any) && kinds.Contains(mail.Kind));
                lost += count == 0 ? 1 : 0;
                repeated += Math.Max(count - 1, 0);
            }
        }

        return (lost, repeated);
    }

    /// <summary>How many mails are recorded as sent and are not there.</summary>
    private static async Task<int> UnsentAsync(RunningApp app, ProcedureId procedure, IReadOnlyCollection<string> there)
    {
        var records = app.Services.GetRequiredService<RecordStore>();
        var unsent = 0;
        await foreach (var mail in records.ListAsync<SentMail>(MailPaths.Sent(procedure)))
        {
            unsent += there.Contains(mail.MessageId) ? 0 : 1;
        }

        return unsent;
    }

    private static async Task<int> LostCvsAsync(RunningApp app, ProcedureId procedure)
    {
        var files = app.Services.GetRequiredService<FileStore>();
        var candidates = await app.Services.GetRequiredService<CandidateRecords>().ListAsync(procedure);
        var lost = 0;
        foreach (var applicant in ShortProcedure.Applicants)
        {
            var cv = candidates.FirstOrDefault(c => c.Email == applicant.Email)?.Cv;
            lost += cv is null || await files.FindAsync(cv.BlobName) is null ? 1 : 0;
        }

        return lost;
    }

    /// <summary>Everybody on every ballot: who gets an invitation.</summary>
    private static async Task<int> VotersAsync(RunningApp app, ProcedureId procedure)
    {
        var ballots = app.Services.GetRequiredService<BallotRecords>();
        return (await ballots.ListAsync(procedure)).Sum(ballot => ballot.Voters.Count);
    }

    private static async Task<int> LostVotesAsync(
        RunningApp app,
        ProcedureId procedure,
        IReadOnlyDictionary<string, int> told
    )
    {
        var definition = await app.Services.GetRequiredService<ProcedureRecords>().GetDefinitionAsync(procedure);
        var ballots = app.Services.GetRequiredService<BallotRecords>();
        var recorded = new List<string?>();
        foreach (var ballot in await ballots.ListAsync(procedure))
        {
            var votes = await ballots.VotesAsync(procedure, ballot.Id);
            recorded.AddRange(votes.Select(vote => definition.People.Find(vote.Voter)?.Email));
        }

        return told.Sum(t => Math.Max(t.Value - recorded.Count(email => email == t.Key), 0));
    }
}
