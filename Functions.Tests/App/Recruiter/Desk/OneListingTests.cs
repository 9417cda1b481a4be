using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Embedded.Blobs;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>However many people cannot be reached or complain, what tells of them asks the storage as often.</summary>
public sealed class OneListingTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task Three_and_thirty_who_cannot_be_reached_or_complain_are_read_alike()
    {
        var network = new Network();
        await using var app = await RecruitmentApp.StartAsync(
            recover: false,
            SingleStage.Start,
            services: services =>
                services.AddSingleton(provider => network.Connect(provider.GetRequiredService<BlobService>()))
        );
        app.Http.DefaultRequestHeaders.Add("x-functions-key", RunningApp.Key);
        var scene = await app.StandAtAsync("voorselectie");
        using var desk = await DeskBrowser.SignInAsync(app, Recruiter);
        var dashboard = app.PathOf(DashboardAddress.Of(scene.Procedure));
        (string Name, Func<Task<string>> ReadAsync)[] views =
        [
            ("stand", async () => (await desk.GetAsync($"/desk/procedures/{scene.Procedure}")).Text),
            ("dashboard", async () => (await app.GetAsync(dashboard)).Text),
            ("home", async () => (await desk.GetAsync("/desk")).Text),
            ("status", () => app.Http.GetStringAsync($"api/procedures/{scene.Procedure}")),
        ];

        await AddAsync(scene, from: 0, to: 3);
        var few = await CountAsync();
        await AddAsync(scene, from: 3, to: 30);
        var many = await CountAsync();

        Assert.Equal(few, many);
        var stand = await desk.GetAsync($"/desk/procedures/{scene.Procedure}");
        Assert.Equal(30, stand.Document.QuerySelectorAll("#unreachable li").Length);
        Assert.Equal(30, stand.Document.QuerySelectorAll("#complaints form").Length);
        Assert.Contains("Klacht 29: één", stand.Text("#complaints"));
        Assert.Contains("kandidaat.29@example.org", stand.Text("#unreachable"));

        async Task<IReadOnlyList<(string, int)>> CountAsync()
        {
            var counts = new List<(string, int)>();
            foreach (var (name, readAsync) in views)
            {
                await app.Time.RunUntilIdleAsync();
                var before = network.Requests.Count;
                await readAsync();
                counts.Add((name, network.Requests.Count - before));
            }

            return counts;
        }
    }

    [Fact]
    public async Task A_complaint_too_long_for_a_listing_is_shown_whole()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("voorselectie");
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        var text = new string('é', Complaint.MaxCharacters);
        await FileAsync(scene, anna, text);

        var found = Assert.Single(await app.Get<ComplaintRecords>().ListAsync(scene.Procedure, default));

        Assert.Equal((text, false), (found.Text, found.IsCut));
    }

    private static async Task AddAsync(Scene scene, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            var candidate = await scene.AddAsync($"Kandidaat {number}", CandidateStatus.Applied);
            await FileAsync(scene, candidate, $"Klacht {number}: één");
            await scene
                .App.Get<ContactRecords>()
                .PutAsync(
                    scene.Procedure,
                    candidate.Id.Value,
                    found =>
                        (found ?? new Contact { Id = candidate.Id.Value }).With(
                            $"AcknowledgementMail__{candidate.Id}__0",
                            scene.App.Clock.GetUtcNow()
                        )
                );
        }
    }

    private static Task FileAsync(Scene scene, Candidate candidate, string text)
    {
        var call = new ComplaintCall(scene.Procedure, candidate.Id, candidate.Id.Value);
        var complaint = new Complaint
        {
            Id = call.Complaint,
            Candidate = candidate.Id,
            Text = text,
            ReceivedAt = scene.App.Clock.GetUtcNow(),
        };
        return scene.App.Get<ComplaintRecords>().TryAddAsync(call, complaint, default);
    }
}
