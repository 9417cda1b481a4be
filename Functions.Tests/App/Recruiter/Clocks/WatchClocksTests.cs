using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Recruiter.Clocks;

/// <summary>A candidate whose application was recorded and never acknowledged, from 14 December 2026 on.</summary>
public sealed class WatchClocksTests
{
    [Theory, WarmAndRecovered]
    public async Task The_recruiter_is_warned_before_a_clock_runs_out_and_told_when_it_has(bool recover)
    {
        await using var app = await StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);

        await app.AdvanceUntilAsync("2026-12-25", 12, 0);
        Assert.Empty(await app.MailsAsync(nameof(ClockWarningMail)));
        await app.AdvanceUntilAsync("2026-12-28", 12, 0);
        var warning = Assert.Single(await app.MailsAsync(nameof(ClockWarningMail)));
        await app.AdvanceUntilAsync("2027-01-05", 12, 0);

        var mails = await app.MailsAsync(nameof(ClockWarningMail));
        Assert.Equal(2, mails.Count);
        Assert.StartsWith("Termijn loopt bijna af: sollicitaties bevestigen", warning.Subject);
        Assert.Contains("maandag 28 december 2026 om 23.59 uur", warning.Html);
        Assert.Contains("Meerwerf en BLICK", warning.Html);
        Assert.StartsWith("Termijn verstreken: sollicitaties bevestigen", mails[1].Subject);
        Assert.Equal("recruiter", mails[1].Recipient);
    }

    [Fact]
    public async Task The_dashboard_shows_what_is_left_and_what_is_over()
    {
        await using var app = await StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);

        var badge = await BadgeAsync(app, id);
        Assert.Equal(("nog 14 dagen", "badge success"), badge);
        await app.AdvanceUntilAsync("2026-12-27", 12, 0);
        Assert.Equal(("nog 1 dag", "badge warning"), await BadgeAsync(app, id));
        await app.AdvanceUntilAsync("2026-12-29", 12, 0);
        Assert.Equal(("verstreken", "badge danger"), await BadgeAsync(app, id));
    }

    [Fact]
    public async Task The_erasure_that_the_app_does_by_itself_is_shown_and_not_warned_of()
    {
        await using var app = await StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AddCandidateAsync(id);
        await app.PostAsync(id, "cancel");
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);

        var rows = await RowsAsync(app, id);
        await app.AdvanceUntilAsync("2027-02-01", 12, 0);

        Assert.Contains("gegevens van kandidaten wissen", rows);
        Assert.NotNull((await app.Procedures.GetAsync(id)).ErasedAt);
        Assert.DoesNotContain(await app.MailsAsync(nameof(ClockWarningMail)), mail => mail.Subject.Contains("wissen"));
    }

    private static Task<RecruitmentApp> StartAsync(bool recover = false) =>
        ProcedureApi.StartAsync(recover, Disturbance.With(nameof(WatchClocksFunction)));

    private static async Task<(string Text, string Class)> BadgeAsync(RecruitmentApp app, ProcedureId id)
    {
        var page = await app.GetAsync(app.PathOf(DashboardAddress.Of(id)));
        var badge = Assert.Single(page.Document.QuerySelectorAll("#clocks .badge"));
        return (badge.TextContent, badge.ClassName!);
    }

    private static async Task<string> RowsAsync(RecruitmentApp app, ProcedureId id)
    {
        var page = await app.GetAsync(app.PathOf(DashboardAddress.Of(id)));
        return page.Document.QuerySelector("#clocks tbody")!.TextContent;
    }
}
