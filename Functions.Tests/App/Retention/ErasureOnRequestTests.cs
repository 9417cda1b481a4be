using System.Text.Json.Nodes;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Mail;

namespace Recruitment.Tests.Retention;

/// <summary>A person who asks for it is erased from the procedure under whatever id, wherever they are named.</summary>
public sealed class ErasureOnRequestTests
{
    private static readonly string[] OfAnna = ["Bakker", "anna@kandidaat.example", "06 12345678", "Omdat ik dit werk"];

    private static readonly Dictionary<string, string> Metadata = new()
    {
        ["name"] = Uri.EscapeDataString("Anna Bakker"),
        ["email"] = "anna@kandidaat.example",
        ["track"] = "external",
    };

    [Fact]
    public async Task Nothing_names_the_person_any_more()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.UploadAsync($"{SampleVacancy.Id}/{CandidateId.New()}/cv.exe", SampleCv.Pdf(), Metadata);
        await app.ApplyAsync(new ApplicationPost());
        var first = Assert.Single(await app.ListAsync());
        await app.PostAsync(app.OwnPage(first), ("action", "withdraw"), ("confirmWithdraw", "true"));
        await app.Time.RunUntilIdleAsync();
        await app.ApplyAsync(new ApplicationPost());
        var (anna, bram) = (await NewestAsync(app), await AddBramAsync(app));
        var decision = await DecideAsync(app, anna, bram);
        var found = await OpenedData.WithAsync(app, OfAnna);
        Assert.Contains(found, place => place.StartsWith($"records/{RecordPaths.Of(SampleVacancy.Id)}refused/"));
        Assert.Contains($"records/{RecordPaths.Candidate(SampleVacancy.Id, first.Id)}", found);
        Assert.Contains($"records/{RecordPaths.Candidate(SampleVacancy.Id, anna.Id)}", found);
        Assert.Contains($"records/{decision}", found);
        Assert.Contains(found, place => place.StartsWith("mail ") && place.EndsWith("to recruiter"));
        Assert.NotEmpty(await app.NamesAsync("quarantine"));

        await app.PostAsync(app.OwnPage(anna), ("action", "erase"), ("confirmErase", "true"));
        await app.Time.RunUntilIdleAsync();
        Assert.Empty(await OpenedData.WithAsync(app, OfAnna));
        Assert.Empty(await app.NamesAsync("quarantine"));
        Assert.Equal([bram.Id], (await app.ListAsync()).Select(candidate => candidate.Id));
        foreach (var id in new[] { first.Id, anna.Id })
        {
            Assert.Null(await app.Durable.GetInstanceAsync(new CandidateCall(SampleVacancy.Id, id).InstanceId));
        }

        var left = await app.Get<RecordStore>().GetAsync<JsonNode>(decision);
        Assert.Equal("Bram is sterker dan […]", (string?)left["others"]![1]!["reason"]);
        Assert.Equal("", (string?)left["others"]![0]!["reason"]);
        Assert.Equal(anna.Id.Value, (string?)left["others"]![0]!["candidate"]);
        Assert.Equal("ill", (string?)left["word"]);
    }

    [Fact]
    public async Task A_mail_to_somebody_else_that_names_the_person_goes_and_others_stay()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var anna = Assert.Single(await app.ListAsync());
        var bram = await AddBramAsync(app);
        await SendAsync(app, "committee-1", "Anna Bakker is voorgedragen");
        await SendAsync(app, "committee-2", "Bram Kokkelmans is voorgedragen");
        await app.PostAsync(app.OwnPage(anna), ("action", "erase"), ("confirmErase", "true"));
        var mail = Assert.Single(await app.MailsAsync());
        Assert.Equal("committee-2", mail.Recipient);
        Assert.NotNull(await app.Candidates.FindAsync(SampleVacancy.Id, bram.Id));
    }

    private static async Task<Candidate> NewestAsync(RecruitmentApp app) =>
        (await app.ListAsync()).Single(candidate => candidate.Status != CandidateStatus.Withdrawn);

    private static async Task<Candidate> AddBramAsync(RecruitmentApp app)
    {
        var bram = new Candidate
        {
            Id = CandidateId.New(),
            Procedure = SampleVacancy.Id,
            Name = "Bram Kokkelmans",
            Email = "bram@kandidaat.example",
            Track = Track.External,
            ReceivedAt = OpenVacancy.Start,
        };
        Assert.True(await app.Candidates.TryAddAsync(bram));
        return bram;
    }

    /// <summary>A record of how people decided, with reasons that were copied into it.</summary>
    private static async Task<string> DecideAsync(RecruitmentApp app, Candidate anna, Candidate bram)
    {
        var path = $"{RecordPaths.Stage(SampleVacancy.Id, "besluit-1")}decision.json";
        var record = new
        {
            Word = "ill",
            Others = new[]
            {
                new { Candidate = anna.Id.Value, Reason = "Te weinig ervaring voor de klas, Bakker zei het zelf" },
                new { Candidate = bram.Id.Value, Reason = "Bram is sterker dan Anna Bakker" },
            },
        };
        Assert.True(await app.Get<RecordStore>().TryAddAsync(path, record));
        return path;
    }

    private static Task SendAsync(RecruitmentApp app, string recipient, string text)
    {
        var order = new MailOrder
        {
            Procedure = SampleVacancy.Id,
            Kind = "Test",
            Recipient = recipient,
        };
        var mail = TestMails.Plain(recipient, Convert.ToHexStringLower(Guid.NewGuid().ToByteArray())[..24]) with
        {
            Procedure = SampleVacancy.Id,
            Key = order.Key,
            Text = text,
            Html = $"<p>{text}</p>",
        };
        return app.Get<IMailTransport>().SendAsync(mail, CancellationToken.None);
    }
}
