using System.Net;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee.Conflicts;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk.ProcedurePage;

/// <summary>Who takes part in a procedure, and what is set right about them at the desk.</summary>
public sealed class ParticipantsTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task An_address_is_corrected_with_why()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = $"/desk/procedures/{id}/people";
        (string, string)[] fields = [("action", "correct"), ("person", "committee-2"), ("reason", "Hij belde.")];

        var wrong = await browser.SubmitAsync(page, page, [.. fields, ("email", "geen adres")]);
        await browser.SubmitAsync(page, page, [.. fields, ("email", "nieuw@alkwin.example")]);
        var before = (await app.Procedures.GetDefinitionAsync(id)).People.Committee[1].Email;
        await browser.SubmitAsync(page, page, [.. fields, ("email", "nieuw@alkwin.example"), ("step", "do")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("#email", wrong.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal("geen adres", wrong.Document.GetElementById("email")?.GetAttribute("value"));
        Assert.NotEqual("nieuw@alkwin.example", before);
        Assert.Equal("nieuw@alkwin.example", (await app.Procedures.GetDefinitionAsync(id)).People.Committee[1].Email);
        Assert.Contains("AddressCorrected", await ActsAsync(app, id));
    }

    [Fact]
    public async Task A_conflict_of_interest_holds_no_more_once_the_recruiter_says_so_with_why()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var anna = await app.AddCandidateAsync(id);
        var conflicts = app.Get<StandingConflicts>();
        var conflict = new StandingConflict
        {
            Voter = new PersonId("committee-2"),
            Candidate = anna,
            Ballot = "voorselectie-1-scores",
            DeclaredAt = app.Clock.GetUtcNow(),
            Reason = "Zij is mijn zus.",
        };
        await conflicts.DeclareAsync(id, conflict, default);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = $"/desk/procedures/{id}/people";
        var shown = await browser.GetAsync(page);
        var key = shown.Document.QuerySelector("#conflicts input[name=conflict]")!.GetAttribute("value")!;
        (string, string)[] fields = [("action", "lift-conflict"), ("conflict", key)];

        var without = await browser.SubmitAsync(page, page, [.. fields, ("reason", " ")]);
        await browser.SubmitAsync(page, page, [.. fields, ("reason", "Het was een ander.")]);
        await browser.SubmitAsync(page, page, [.. fields, ("reason", "Het was een ander.")]);

        Assert.Contains("Zij is mijn zus.", shown.Text("#conflicts"));
        Assert.Equal($"#lift-conflict-{key}", without.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Empty(await conflicts.ListAsync(id, default));
        Assert.Single(await ActsAsync(app, id), what => what == "ConflictLifted");
    }

    [Fact]
    public async Task The_list_of_staff_is_taken_and_what_is_no_address_is_named()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = $"/desk/procedures/{id}/people";

        var wrong = await browser.SubmitAsync(page, page, ("action", "staff"), ("addresses", "a@b.example\nniemand"));
        await browser.SubmitAsync(page, page, ("action", "staff"), ("addresses", "a@b.example\r\nc@d.example"));

        Assert.StartsWith("niemand:", Assert.Single(wrong.Faults()));
        Assert.Contains("niemand", wrong.Text("#addresses"));
        Assert.True(await app.Get<StaffLists>().HasAsync(id, "c@d.example", default));
        Assert.Contains("StaffListGiven", await ActsAsync(app, id));
    }

    private static async Task<IReadOnlyList<string>> ActsAsync(RecruitmentApp app, ProcedureId id) =>
        await app.Get<AuditLog>().ListAsync(id).Select(entry => entry.What).ToListAsync();
}
