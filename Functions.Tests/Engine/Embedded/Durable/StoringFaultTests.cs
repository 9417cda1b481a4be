using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Embedded.Durable;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class StoringFaultTests
{
    [Theory]
    [InlineData("CREATE TRIGGER refuse BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'no'); END")]
    [InlineData("ALTER TABLE history RENAME TO elsewhere")]
    public async Task Instance_whose_turn_cannot_be_stored_is_suspended_with_the_reason(string fault)
    {
        await using var host = await StartAsync();
        await host.RunAsync("Wait", id: "one");
        await host.Store.WriteAsync(writer => Execute(writer, fault));

        await host.RaiseAsync("one", "e", "kept");

        var parked = await host.ReadAsync("one");
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, parked.RuntimeStatus);
        Assert.Equal(typeof(SqliteException).FullName, parked.FailureDetails?.ErrorType);
    }

    [Theory]
    [InlineData(
        "CREATE TRIGGER refuse BEFORE INSERT ON history BEGIN SELECT RAISE(ABORT, 'no'); END",
        "DROP TRIGGER refuse"
    )]
    [InlineData("ALTER TABLE history RENAME TO elsewhere", "ALTER TABLE elsewhere RENAME TO history")]
    public async Task Instance_suspended_for_its_turn_goes_on_without_loss_when_resumed(string fault, string repair)
    {
        await using var host = await StartAsync();
        await host.RunAsync("Wait", id: "one");
        await host.Store.WriteAsync(writer => Execute(writer, fault));
        await host.RaiseAsync("one", "e", "kept");
        await host.Store.WriteAsync(writer => Execute(writer, repair));

        await host.Client.ResumeInstanceAsync("one");
        await host.Time.RunUntilIdleAsync();

        Assert.Equal("kept", await host.OutputAsync<string>("one"));
    }

    private static int Execute(SqliteConnection writer, string sql)
    {
        using var command = writer.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static Task<EngineHost> StartAsync() =>
        EngineHost.StartAsync(
            recover: false,
            tasks => tasks.AddOrchestratorFunc("Wait", context => context.WaitForExternalEvent<string>("e")),
            configure: services =>
                services.Replace(
                    ServiceDescriptor.Singleton(
                        new DurableEngineOptions { RetryStoringAfter = TimeSpan.FromMilliseconds(1) }
                    )
                )
        );
}
