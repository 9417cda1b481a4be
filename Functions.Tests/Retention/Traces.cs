using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Stages.Appointment;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Retention;

/// <summary>What candidates leave behind in a procedure.</summary>
internal static class Traces
{
    /// <summary>A candidate with a file, a mail, and a mail about them to the recruiter.</summary>
    public static async Task<CandidateId> AddAsync(StageApp app, string name, bool consent)
    {
        var candidate = await app.AddAsync(name, CandidateStatus.Appointed, consent);
        await app.Service<FileStore>()
            .KeepAsync(
                FileStore.NameOf(app.Id, candidate, "generated", CvKind.Pdf),
                new BinaryData($"%PDF-1.7 {name}"),
                CvKind.Pdf
            );
        await SendAsync(app, nameof(AppointmentMail), candidate.Value, null);
        await SendAsync(app, nameof(AppointmentNoticeMail), "recruiter", candidate);
        return candidate;
    }

    /// <summary>A candidate of whom there is no more than the application.</summary>
    public static Candidate Plain(StageApp app, int number) =>
        new()
        {
            Id = CandidateId.New(),
            Procedure = app.Id,
            Name = $"Kandidaat {number}",
            Email = $"kandidaat{number}@example.org",
            Track = Track.External,
            ReceivedAt = StageApp.Start,
            Status = CandidateStatus.Rejected,
        };

    /// <summary>A vote about all of them, with a reason that names one.</summary>
    public static Task VoteAsync(StageApp app, params CandidateId[] candidates) =>
        app.Service<BallotRecords>()
            .CastAsync(
                app.Id,
                "b",
                new Vote
                {
                    Voter = new PersonId("committee-1"),
                    CastAt = StageApp.Start,
                    Reason = "Anna Vogelzang was overtuigend",
                    Candidates = [.. candidates.Select(c => new CandidateVote { Candidate = c })],
                }
            );

    private static async Task SendAsync(
        StageApp app,
        string kind,
        string recipient,
        CandidateId? about
    )
    {
        var order = new MailOrder
        {
            Procedure = app.Id,
            Kind = kind,
            Recipient = recipient,
            About = about,
        };
        var mail = app.Service<IEnumerable<IMail>>().Single(m => m.Kind == kind);
        var draft = await mail.ComposeAsync(order, CancellationToken.None);
        Assert.NotNull(draft);
        await app.Service<IMailTransport>()
            .SendAsync(app.Service<MailWriter>().Write(order, draft), CancellationToken.None);
    }
}
