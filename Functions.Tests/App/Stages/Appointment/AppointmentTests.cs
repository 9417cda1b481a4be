using System.Net;
using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Appointment;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Appointment;

public sealed class AppointmentTests
{
    private const string Stage = "benoeming";

    [Theory]
    [WarmAndRecovered]
    public async Task The_candidate_is_appointed_everybody_is_told_and_the_others_are_rejected(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Recommended);
        var cleo = await scene.AddAsync("Cleo Smit", CandidateStatus.Withdrawn);
        var call = await scene.RunAsync(nameof(AppointmentOrchestration), Stage);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));
        Assert.Equal(CandidateStatus.Withdrawn, await scene.StatusAsync(cleo));
        var told = Assert.Single(await app.MailsAsync(nameof(AppointmentMail)));
        Assert.Equal("anna.vos@example.org", told.To);
        Assert.Contains(
            "Voor de start werkt u zich in en draait u gedeeltelijk al mee met de huidige projectleider.",
            told.Html
        );
        var notices = await app.MailsAsync(nameof(AppointmentNoticeMail));
        Assert.Equal(10, notices.Select(m => m.To).Distinct().Count());
    }

    [Theory]
    [WarmAndRecovered]
    public async Task With_two_positions_both_are_appointed_and_the_first_day_is_placed(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Offered);
        var call = await scene.RunAsync(nameof(AppointmentOrchestration), Stage);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Appointed, await scene.StatusAsync(bram));
        var told = await app.MailsAsync(nameof(AppointmentMail));
        Assert.Equal(["anna.vos@example.org", "bram.kok@example.org"], told.Select(m => m.To).Order());
        Assert.All(told, m => Assert.Contains("donderdag 1 april 2027", m.Html));
        var notices = await app.MailsAsync(nameof(AppointmentNoticeMail));
        Assert.Equal(10, notices.Count);
        Assert.All(notices, m => Assert.Contains("Anna Vos en Bram Kok zijn benoemd", m.Html));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_first_day_that_has_come_is_agreed_anew_before_anybody_is_appointed(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Stage);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered);
        await AgreeAsync(scene, anna, new DateOnly(2027, 2, 1));
        var call = await scene.RunAsync(nameof(AppointmentOrchestration), Stage);
        Assert.Equal(["hr-1"], await scene.RecipientsAsync(nameof(StartAskedMail)));
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(20));
        Assert.NotEmpty(await scene.RecipientsAsync(nameof(StartReminderMail)));
        Assert.Contains("recruiter", await scene.RecipientsAsync(nameof(StartEscalationMail)));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));

        var link = app.PathOf(new Link(StartLink.Name, scene.Procedure, call.Step, "hr-1", anna.Id.Value));
        var refused = await app.PostAsync(link, (StartPageModel.DayName, "2027-02-20"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(2, refused.Faults().Count);
        await app.PostAsync(
            link,
            (StartPageModel.DayName, "2027-05-03"),
            (StartPageModel.AgreedName, StartPageModel.Yes)
        );
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var told = Assert.Single(await app.MailsAsync(nameof(AppointmentMail)));
        Assert.Contains("maandag 3 mei 2027, zoals opnieuw afgesproken", told.Html);
        Assert.Contains("12 maanden", told.Html);
        Assert.Equal(new DateOnly(2027, 5, 3), (await app.Procedures.GetAsync(scene.Procedure)).StartsOn?.Date);
    }

    [Theory]
    // A day that was written stays, also in a holiday or a weekend.
    [InlineData("2027-08-01", "2027-03-02", "2027-08-01")]
    [InlineData("1 augustus", "2027-03-02", "2027-08-01")]
    [InlineData("september", "2027-03-02", "2027-09-01")]
    // It has passed: the first working day after the appointment.
    [InlineData("1 maart", "2027-03-02", "2027-03-03")]
    [InlineData("2027-03-02", "2027-03-05", "2027-03-08")]
    [InlineData("z.s.m.", "2027-03-05", "2027-03-08")]
    [InlineData("+2 werkdagen", "2027-03-01", "2027-03-04")]
    public void The_first_day_of_work_follows_what_was_written(string written, string appointedOn, string day) =>
        Assert.Equal(
            DateOnly.Parse(day),
            FirstDay
                .Resolve(written, new DateOnly(2026, 12, 14), DateOnly.Parse(appointedOn), new SchoolCalendar("noord"))
                .Date
        );

    /// <summary>The candidate agreed to these terms.</summary>
    private static Task AgreeAsync(Scene scene, Candidate candidate, DateOnly start) =>
        scene
            .App.Get<PersonalTermsRecords>()
            .PutAsync(
                scene.Procedure,
                candidate.Id,
                _ => new PersonalTerms
                {
                    Step = "aanbod-1",
                    Agreed = 1,
                    Versions =
                    [
                        new TermsVersion
                        {
                            Terms = new ExactTerms
                            {
                                Fte = 0.7m,
                                TermMonths = 12,
                                Start = start,
                            },
                            Before = new WorkBefore(EarlierWork.None, new ContractChain(0, 0)),
                            FixedAt = SingleStage.Start,
                            FixedBy = new PersonId("hr-1"),
                        },
                    ],
                }
            );

    [Fact]
    public async Task When_the_candidate_withdrew_after_accepting_the_offer_goes_on()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(Stage);
        await scene.AddAsync("Anna Vos", CandidateStatus.Withdrawn);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Recommended);
        var call = await scene.RunAsync(nameof(AppointmentOrchestration), Stage);
        Assert.Equal(StageResult.CandidateLost, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(bram));
        Assert.Empty(await app.MailsAsync(nameof(AppointmentNoticeMail)));
    }
}
