using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Timeline;

namespace Recruitment.Tests.Timeline;

/// <summary>A stage that fails for good, here because an operator ended its orchestration by hand.</summary>
public sealed class HaltedStageTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task A_failed_stage_waits_for_the_recruiter_and_is_entered_again(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await HaltAsync(app);
        var halted = await app.Procedures.GetAsync(id);
        Assert.Equal("werving", halted.CurrentStage);
        Assert.NotNull(halted.HaltedAt);
        Assert.Null(halted.Outcome);

        await app.PostAsync(id, "resume");
        var resumed = await app.Procedures.GetAsync(id);
        Assert.Null(resumed.HaltedAt);
        Assert.Equal(2, resumed.Round);
        Assert.True(resumed.OpenToExternal);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_procedure_with_a_failed_stage_can_be_cancelled(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await HaltAsync(app);
        await app.PostAsync(id, "cancel");
        var cancelled = await app.Procedures.GetAsync(id);
        Assert.Equal(ProcedureOutcome.Cancelled, cancelled.Outcome);
        Assert.Contains("ProcedureEndedMail to recruiter", await app.SentAsync(id));
    }

    [Fact]
    public async Task The_recruiter_is_told_what_to_do()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var html = await app.ComposeAsync(id, "StageHaltedMail", "werving-1");
        Assert.Contains("“Solliciteren”", html);
        Assert.Contains("Hervatten", html);
    }

    private static async Task<ProcedureId> HaltAsync(RecruitmentApp app)
    {
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-04", 10, 0);
        await app.FailAsync(new StageCall(id, "werving", 1));
        return id;
    }
}
