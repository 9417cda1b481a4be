using Recruitment.Applicants;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Authorisation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages.Authorisation;

namespace Recruitment.Tests.Browser;

/// <summary>The pages of a vacancy that must be authorised, with priority groups, clocks and a complaint.</summary>
[Collection(BrowserTests.Name)]
public sealed class OpeningPagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_page_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app, WithPriority);
        var candidate = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        await scene.StartAsync(nameof(AuthorisationOrchestration), scene.Stage(StageKind.Authorisation));
        var own = app.PathOf(new Link(CandidateLink.Name, scene.Procedure, "", candidate.Id.Value));
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);

        var ballot = scene.Stage(StageKind.Authorisation).Ballot("authorisation");
        await check.LookAsync(
            "authorisation",
            Address(app.PathOf(new Link(BallotLink.Name, scene.Procedure, ballot, new PersonId("approver-1").Value)))
        );
        await OpenAsync(app, scene);
        await check.LookAsync("vacancy", Address($"/vacancies/{scene.Procedure}"));
        await app.PostAsync(own, ("action", "complain"), ("complaint", "Ik wacht nog steeds."));
        await app.Time.RunUntilIdleAsync();
        await check.LookAsync("candidate", Address(own));
        await check.LookAsync("dashboard", Address(app.PathOf(DashboardAddress.Of(scene.Procedure))));

        Assert.Empty(check.Faults);
    }

    private static ProcedureDefinition WithPriority(ProcedureDefinition definition)
    {
        var authorised = SampleAuthorisation.Before(definition, needed: 2);
        return authorised with
        {
            Stages =
            [
                .. authorised.Stages.Select(stage =>
                    stage.Kind == StageKind.Posting ? stage with { PriorityGroups = "cao-po-2018-2019-ie" } : stage
                ),
            ],
        };
    }

    private static Task OpenAsync(RecruitmentApp app, Scene scene) =>
        app.Procedures.ChangeAsync(
            scene.Procedure,
            procedure =>
                procedure.WithDates(
                    SampleAuthorisation.Stage,
                    dates => dates with { EndedAt = app.Clock.GetUtcNow() }
                ) with
                {
                    OpenToInternal = true,
                    OpenToExternal = true,
                }
        );

    private static Uri Address(string path) => new(path, UriKind.Relative);
}
