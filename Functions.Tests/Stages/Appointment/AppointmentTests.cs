using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Stages.Appointment;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Appointment;

public sealed class AppointmentTests
{
    private const string Stage = "benoeming";

    [Theory]
    [WarmAndRecovered]
    public async Task The_candidate_is_appointed_everybody_is_told_and_the_others_are_rejected(
        bool recover
    )
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
        Assert.Contains("Voor de start loopt u mee met de huidige projectleider.", told.Html);
        var notices = await app.MailsAsync(nameof(AppointmentNoticeMail));
        Assert.Equal(8, notices.Select(m => m.To).Distinct().Count());
    }

    [Fact]
    public async Task When_the_candidate_withdrew_after_accepting_nobody_is_appointed()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(Stage);
        await scene.AddAsync("Anna Vos", CandidateStatus.Withdrawn);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Recommended);
        var call = await scene.RunAsync(nameof(AppointmentOrchestration), Stage);
        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(bram));
        Assert.Empty(await app.MailsAsync(nameof(AppointmentNoticeMail)));
    }
}
