using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Appointing;
using Recruitment.Applicants.Outcomes;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Play.Cast;
using Recruitment.Play.Courses;
using Recruitment.Stages.Appointment.Reserve;
using Recruitment.Stages.Offer;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>The call for members of the Schoolleiders VO template, from the call to the erasure.</summary>
public sealed class SchoolleidersTimelineTests
{
    private const int Applicants = 9;

    [Theory, WarmAndRecovered]
    public async Task A_membership_is_offered_and_everybody_else_hears(bool recover)
    {
        IReadOnlyList<OutboxMail> mails = [];
        var played = await WholeCourse.PlayAsync(
            "schoolleiders",
            new Course(Template.Read("schoolleiders"), SampleApplicants.Plain(Applicants)),
            recover,
            async (app, _) => mails = await MailsAsync(app)
        );

        Assert.Equal("appointed", played.Ended.Outcome);
        var offer = mails.First(m => m.Kind == nameof(OfferMail));
        Assert.Contains("Wij bieden u met plezier een lidmaatschap aan.", offer.Text);
        Assert.DoesNotContain("Salaris", offer.Text);
        var appointed = mails.Where(m => m.Kind == nameof(AppointmentMail)).ToList();
        Assert.All(appointed, mail => Assert.Contains("Wij zijn blij dat u lid wordt.", Unwrapped(mail.Text)));
        Assert.All(appointed, mail => Assert.Contains("· ", mail.Text));
        Assert.Contains(appointed, mail => mail.Text.Contains("Plaats: Adviesraad Schoolleiders · "));
        Assert.Contains(appointed, mail => mail.Text.Contains("Plaats: Commissie Arbeidsvoorwaarden Schoolleiders · "));
        // Whoever could be appointed stays in reserve until those who were have begun.
        var inReserve = played.Ended.Candidates["reserve"];
        Assert.Equal(inReserve, mails.Count(m => m.Kind == nameof(ReserveMail)));
        Assert.Equal(
            Applicants - played.Ended.Candidates["appointed"] - inReserve,
            mails.Count(m => m.Kind == nameof(RejectionMail))
        );
    }

    /// <summary>Where a line ends depends on the names in it.</summary>
    private static string Unwrapped(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IReadOnlyList<OutboxMail>> MailsAsync(RunningApp app) =>
        await app.Services.GetRequiredService<OutboxView>().AfterAsync(0, default);
}
