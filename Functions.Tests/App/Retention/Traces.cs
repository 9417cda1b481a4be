using Recruitment.Applicants.Appointing;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Retention;

/// <summary>What candidates leave behind in a procedure.</summary>
internal static class Traces
{
    /// <summary>A procedure that has just ended with an appointment, and in which nothing is left but to keep and to erase.</summary>
    public static Task<Scene> EndAsync(RecruitmentApp app, string stage, RetentionPeriods? periods = null) =>
        Scene.SetAsync(
            app,
            stand: procedure =>
                procedure with
                {
                    EndedAt = procedure.CreatedAt,
                    Retention = periods,
                    Outcome = ProcedureOutcome.Appointed,
                    Timeline = [new StageDates { StageId = stage }],
                }
        );

    /// <summary>A candidate with a file, a mail, and a mail about them to the recruiter.</summary>
    public static async Task<CandidateId> AddAsync(Scene scene, string name, bool consent)
    {
        var candidate = (await scene.AddAsync(name, CandidateStatus.Appointed, consent: consent)).Id;
        await scene
            .App.Get<FileStore>()
            .KeepAsync(
                FileStore.NameOf(scene.Procedure, candidate, "generated", CvKind.Pdf),
                new BinaryData($"%PDF-1.7 {name}"),
                CvKind.Pdf
            );
        await SendAsync(scene, nameof(AppointmentMail), candidate.Value, null);
        await SendAsync(scene, nameof(AppointmentNoticeMail), "recruiter", candidate);
        return candidate;
    }

    /// <summary>A candidate of whom there is no more than the application.</summary>
    public static Candidate Plain(Scene scene, int number) =>
        new()
        {
            Id = CandidateId.New(),
            Procedure = scene.Procedure,
            Name = $"Kandidaat {number}",
            Email = $"kandidaat{number}@example.org",
            Track = Track.External,
            ReceivedAt = SingleStage.Start,
            Status = CandidateStatus.Rejected,
        };

    /// <summary>A vote about all of them, with a reason that names one.</summary>
    public static Task VoteAsync(Scene scene, params CandidateId[] candidates) =>
        scene
            .App.Get<BallotRecords>()
            .CastAsync(
                scene.Procedure,
                "b",
                new Vote
                {
                    Voter = new PersonId("committee-1"),
                    CastAt = SingleStage.Start,
                    Reason = "Anna Vogelzang was overtuigend",
                    Candidates = [.. candidates.Select(c => new CandidateVote { Candidate = c })],
                }
            );

    private static async Task SendAsync(Scene scene, string kind, string recipient, CandidateId? about)
    {
        var order = new MailOrder
        {
            Procedure = scene.Procedure,
            Kind = kind,
            Recipient = recipient,
            About = about,
        };
        var mail = scene.App.Get<MailCatalog>().Get(kind);
        var draft = await mail.ComposeAsync(order, CancellationToken.None);
        Assert.NotNull(draft);
        await scene
            .App.Get<IMailTransport>()
            .SendAsync(scene.App.Get<MailWriter>().Write(order, draft), CancellationToken.None);
    }
}
