using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Outcomes;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>The programme of the leerKRACHT template, from the enrolment to the erasure.</summary>
public sealed class LeerkrachtTimelineTests
{
    [Theory, WarmAndRecovered]
    public async Task Places_go_by_enrolment_and_every_session_is_reported(bool recover)
    {
        // In order of enrolment; the second withdraws, so that the fifth is one too many.
        IReadOnlyList<Applicant> teams =
        [
            .. SampleApplicants
                .Plain(5)
                .Select((team, n) => team with { After = TimeSpan.FromDays(n + 1), Withdraws = n == 1 }),
        ];
        IReadOnlyList<OutboxMail> mails = [];
        var played = await WholeCourse.PlayAsync(
            "leerkracht",
            new Course(Template.Read("leerkracht"), teams),
            recover,
            async (app, _) => mails = await MailsAsync(app)
        );

        Assert.Equal("completed", played.Ended.Outcome);
        Assert.All(played.Ended.Timeline.SkipLast(1), stage => Assert.NotNull(stage.EndedAt));
        Assert.Equal(1 + 3 + 3, mails.Count(m => m.Kind == nameof(SessionReportMail)));
        Assert.Equal(3, mails.Count(m => m.Kind == nameof(PhaseEndedMail)));
        Assert.Equal(
            [
                nameof(CompletionMail),
                nameof(WithdrawalConfirmedMail),
                nameof(CompletionMail),
                nameof(CompletionMail),
                nameof(RejectionMail),
            ],
            teams.Select(team => FinalAnswer(mails, team))
        );
        Assert.Single(mails, m => m.Kind == "PlacesAskedMail");
        Assert.Contains("op volgorde van inschrijving", mails.Single(m => m.Kind == nameof(RejectionMail)).Text);
    }

    private static string FinalAnswer(IReadOnlyList<OutboxMail> mails, Applicant team) =>
        mails.Single(m => m.To == team.Email && MailKinds.FinalAnswers.Contains(m.Kind)).Kind;

    private static async Task<IReadOnlyList<OutboxMail>> MailsAsync(RunningApp app) =>
        await app.Services.GetRequiredService<OutboxView>().AfterAsync(0, default);
}
