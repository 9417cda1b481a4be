using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;
using Recruitment.Timeline;

namespace Recruitment.Tests.Definition;

/// <summary>What is different when a member of the board is recruited.</summary>
public sealed class BoardVacancyTests
{
    [Theory]
    [InlineData(VacancyRole.Board, true)]
    [InlineData(VacancyRole.SchoolLeader, false)]
    public async Task The_recruiter_is_told_that_the_profile_of_a_board_member_is_public_beforehand(
        VacancyRole role,
        bool isTold
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(
            app,
            definition => definition with { Vacancy = definition.Vacancy with { Role = role } }
        );

        var mail = await app.Get<MailCatalog>()
            .Get(nameof(ProcedureStartedMail))
            .ComposeAsync(
                scene.Stage(StageKind.Posting).ToRecruiter(nameof(ProcedureStartedMail)),
                CancellationToken.None
            );

        Assert.Equal(isTold, mail?.Html.Contains("profiel vooraf openbaar"));
    }
}
