using System.Net;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Recruiter.Desk;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>Somebody at the desk presses the button of a form on which nothing was filled in.</summary>
public sealed class UntouchedDeskTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task Every_form_of_the_desk_that_is_sent_untouched_decides_nothing()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var anna = await app.AddCandidateAsync(id);
        var bas = await app.AddCandidateAsync(id);
        await app.Candidates.ChangeAsync(id, bas, c => c with { Status = CandidateStatus.Withdrawn });
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var running = await PressAsync(app, browser, id, anna, bas);
        await browser.SubmitAsync(
            DeskAddresses.Procedure(id),
            DeskAddresses.Procedure(id),
            ("action", "suspend"),
            ("reason", "Vakantie."),
            ("step", "do")
        );
        var suspended = await PressAsync(app, browser, id, anna, bas);

        Assert.InRange(running, 15, int.MaxValue);
        Assert.InRange(suspended, 15, int.MaxValue);
    }

    /// <returns>How many forms were sent.</returns>
    private static async Task<int> PressAsync(
        RecruitmentApp app,
        DeskBrowser browser,
        ProcedureId id,
        params IEnumerable<CandidateId> candidates
    )
    {
        string[] pages =
        [
            DeskAddresses.Procedure(id),
            DeskAddresses.Plan(id),
            DeskAddresses.People(id),
            DeskAddresses.Interviews(id),
            DeskAddresses.Enter(id),
            DeskAddresses.Candidates(id),
            .. candidates.Select(candidate => DeskAddresses.Candidate(id, candidate)),
        ];
        var pressed = 0;
        foreach (var path in pages)
        {
            var forms = (await browser.GetAsync(path)).Forms.Where(form =>
                form.Element.GetAttribute("action")?.StartsWith(DeskAddresses.Procedure(id)) == true
            );
            foreach (var form in forms)
            {
                var before = await StandAsync(app, id);
                var answer = await browser.SendAsync(
                    HttpMethod.Post,
                    form.Element.GetAttribute("action")!,
                    Untouched(form)
                );
                await app.Time.RunUntilIdleAsync();

                Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
                Assert.Equal((form.Element.OuterHtml, before), (form.Element.OuterHtml, await StandAsync(app, id)));
                pressed++;
            }
        }

        return pressed;
    }

    private static MultipartFormDataContent Untouched(WebForm form)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Initial)
        {
            content.Add(new StringContent(value), name);
        }

        return content;
    }

    /// <summary>What was done, and what was sent.</summary>
    private static async Task<(int Entries, int Mails)> StandAsync(RecruitmentApp app, ProcedureId id) =>
        (await app.Get<AuditLog>().ListAsync(id).CountAsync(), (await app.MailsAsync()).Count);
}
