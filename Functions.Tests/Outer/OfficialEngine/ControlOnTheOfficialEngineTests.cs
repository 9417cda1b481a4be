using DurableTask.Core;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.OfficialEngine;

/// <summary>Suspension and versions, as the official engine has them.</summary>
public sealed class ControlOnTheOfficialEngineTests
{
    private readonly OfficialPlay _play = new();
    private string? _version; // Of the app; null for that of host.json.

    [Fact]
    public async Task A_suspended_procedure_stands_still_until_it_is_resumed()
    {
        await using var app = await StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.PostAsync(id, "suspend");
        Assert.Equal(OrchestrationStatus.Suspended, StateOf($"{id}-werving-1").OrchestrationStatus);
        await app.AdvanceUntilAsync("2027-02-10", 12, 0);
        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
        await app.PostAsync(id, "resume");
        await app.AdvanceUntilAsync("2027-02-11", 12, 0);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Fact]
    public async Task A_procedure_keeps_its_version_and_a_stage_that_it_enters_later_gets_the_new_one()
    {
        _version = "1";
        await using var app = await StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        _version = null;
        await app.RestartAsync();
        await app.AdvanceUntilAsync("2027-02-20", 12, 0);
        Assert.Equal("1", StateOf(id.Value).Version);
        Assert.Equal("1", StateOf($"{id}-werving-1").Version);
        Assert.Equal(Versions.Current, StateOf($"{id}-bewaren-1").Version);
    }

    [Fact]
    public async Task What_a_newer_version_started_waits_for_a_worker_of_that_version()
    {
        _version = "99";
        await using var app = await StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        _version = null;
        await app.RestartAsync();
        await app.AdvanceUntilAsync("2027-02-20", 12, 0);
        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
        _version = "99";
        await app.RestartAsync();
        await app.AdvanceUntilAsync("2027-02-21", 12, 0);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    private Task<RecruitmentApp> StartAsync() =>
        ProcedureApi.StartOnAsync(services =>
        {
            _play.AddTo(services);
            if (_version is { } version)
            {
                services.Configure<DurableTaskClientOptions>(o => o.DefaultVersion = version);
                services.Configure<DurableTaskWorkerOptions>(worker =>
                    worker.Versioning = new()
                    {
                        Version = version,
                        DefaultVersion = version,
                        MatchStrategy = DurableTaskWorkerOptions.VersionMatchStrategy.CurrentOrOlder,
                        FailureStrategy = DurableTaskWorkerOptions.VersionFailureStrategy.Reject,
                    }
                );
            }
        });

    private OrchestrationState StateOf(string instance) => _play.Hub.Read(instances => instances[instance].ReadState());
}
