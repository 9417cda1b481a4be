using Recruitment.Mail;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Procedures;

/// <summary>What is found without reading the procedures that are over.</summary>
public sealed class ProcedureIndexTests
{
    private static readonly string WatchingClocks = Disturbance.With(nameof(WatchClocksFunction));

    [Fact]
    public async Task A_procedure_is_found_while_it_takes_applications_and_while_it_holds_data()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        Assert.Empty(await OpenAsync(app));
        Assert.Equal([id], (await KeptAsync(app)).Ids);

        await app.AdvanceUntilAsync("2027-01-12", 12, 0);
        Assert.Equal([id], await OpenAsync(app));
        await app.PostAsync(id, "cancel");
        Assert.Empty(await OpenAsync(app));
        Assert.Equal([id], (await KeptAsync(app)).Ids);

        await app.AdvanceUntilAsync("2027-04-01", 12, 0);
        Assert.NotNull((await app.Procedures.GetAsync(id)).ErasedAt);
        Assert.Empty((await KeptAsync(app)).Ids);
    }

    [Fact]
    public async Task Procedures_from_before_there_was_an_index_are_found()
    {
        await using var app = await ProcedureApi.StartAsync(recover: false, WatchingClocks);
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);
        await app.AdvanceUntilAsync("2026-12-20", 12, 0);
        await app.Get<RecordStore>().EraseAsync("index/");

        var afterUpgrade = new ProcedureIndex(app.Get<RecordStore>());
        Assert.Equal([id], (await afterUpgrade.KeptAsync(null, 10, default)).Ids);
        await app.AdvanceUntilAsync("2026-12-28", 12, 0);
        Assert.Single(await app.MailsAsync(nameof(ClockWarningMail)));
    }

    [Fact]
    public async Task Pages_follow_on_each_other_and_the_last_says_so()
    {
        await using var app = await ProcedureApi.StartAsync();
        var index = app.Get<ProcedureIndex>();
        var ids = Enumerable.Range(0, 5).Select(n => new ProcedureId($"procedure{n}")).ToList();
        foreach (var id in ids)
        {
            await index.AddKeptAsync(id, default);
        }

        var found = new List<ProcedureId>();
        var pages = 0;
        string? next = null;
        do
        {
            var page = await index.KeptAsync(next, 2, default);
            found.AddRange(page.Ids);
            next = page.Next;
            pages++;
        } while (next is not null);

        Assert.Equal(ids, found);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task The_clocks_of_more_procedures_than_a_page_holds_are_all_watched()
    {
        await using var app = await ProcedureApi.StartAsync(recover: false, WatchingClocks);
        var index = app.Get<ProcedureIndex>();
        for (var number = 0; number < ListKeptActivity.Most; number++)
        {
            // Entries without a procedure, as a start that was cut off leaves them; they sort before every id.
            await index.AddKeptAsync(new ProcedureId($"-{number:D3}"), default);
        }

        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);
        await app.AdvanceUntilAsync("2026-12-28", 12, 0);

        Assert.Single(await app.MailsAsync(nameof(ClockWarningMail)));
    }

    private static async Task<IReadOnlyList<ProcedureId>> OpenAsync(RecruitmentApp app) =>
        await app.Get<ProcedureIndex>().OpenAsync(default).ToListAsync();

    private static Task<KeptProcedures> KeptAsync(RecruitmentApp app) =>
        app.Get<ProcedureIndex>().KeptAsync(null, 10, default);
}
