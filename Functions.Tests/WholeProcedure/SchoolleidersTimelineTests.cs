using System.Net;
using Recruitment.Candidates;
using Recruitment.Candidates.Outcomes;
using Recruitment.Committee;
using Recruitment.Demo.Cast;
using Recruitment.Demo.Courses;
using Recruitment.Demo.Play;
using Recruitment.Procedures;
using Recruitment.Stages.Appointment;
using Recruitment.Stages.Offer;
using Recruitment.Tests.Candidates;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Procedures;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>The call for members of the Schoolleiders VO template, from the call to the erasure.</summary>
public sealed class SchoolleidersTimelineTests
{
    [Theory, WarmAndRecovered]
    public async Task A_member_is_appointed_the_others_hear_and_everything_is_erased(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync(template: "schoolleiders");
        var applicants = Applicants.Take(5);
        foreach (var applicant in applicants)
        {
            await ApplyAsync(app, $"/vacancies/{id}", applicant);
        }

        var votes = new Answers(applicants);
        await new DailyPost(app, (mail, form) => votes.Fill(form, mail.To)).LiveAsync(
            id,
            nameof(BallotInvitationMail),
            nameof(OfferMail)
        );

        var procedure = await app.Procedures.GetAsync(id);
        Assert.Equal(ProcedureOutcome.Appointed, procedure.Outcome);
        var offer = (await app.MailsAsync(nameof(OfferMail)))[0];
        Assert.Contains("Wij bieden u met plezier een lidmaatschap aan.", offer.Text);
        Assert.DoesNotContain("Salaris", offer.Text);
        Assert.Contains(
            "Wij zijn blij dat u lid wordt.",
            (await app.MailsAsync(nameof(AppointmentMail)))[0].Text
        );
        var all = await app.Candidates.ListAsync(id);
        Assert.All(all, candidate => Assert.True(candidate.Status.IsFinal));
        Assert.Contains(all, candidate => candidate.Status == CandidateStatus.Appointed);
        Assert.Equal(
            all.Count(candidate => candidate.Status == CandidateStatus.Rejected),
            (await app.MailsAsync(nameof(RejectionMail))).Count
        );

        await app.Time.AdvanceUntilAsync(procedure.EndedAt!.Value.AddDays(30)); // it has ended
        Assert.NotNull((await app.Procedures.GetAsync(id)).ErasedAt);
        Assert.Empty(await app.MailsAsync());
    }

    private static async Task ApplyAsync(RecruitmentApp app, string vacancy, Applicant applicant)
    {
        var form = (await app.GetAsync(vacancy)).Form!; // the call is open
        var page = await form.Set("name", applicant.Name)
            .Set("email", applicant.Email)
            .Set("motivation", applicant.Motivation)
            .Set("answer-orgaan", "Een van beide")
            .Set("answer-regio", "Noord-Holland")
            .Set("answer-thema", "Positie van schoolleiders")
            .Set("answer-jaren", "12")
            .Attach("cv", SampleCv.Pdf(), "cv.pdf", "application/pdf")
            .PostAsync();
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await app.Time.RunUntilIdleAsync();
    }
}
