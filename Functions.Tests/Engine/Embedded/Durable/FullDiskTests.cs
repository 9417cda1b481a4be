using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SQLitePCL;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class FullDiskTests
{
    private const int AllPagesThereCanBe = 1_073_741_823;

    [Fact]
    public async Task A_full_disk_refuses_its_callers_and_once_there_is_room_everything_goes_on()
    {
        var ran = 0;
        var large = new string('x', 500_000);
        var release = new TaskCompletionSource();
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Keep", context => context.CallActivityAsync<string>("Large"))
                    .AddActivityFunc(
                        "Large",
                        async Task<string> (TaskActivityContext _) =>
                        {
                            ran++;
                            await release.Task;
                            return large;
                        }
                    )
        );
        var id = await host.Client.ScheduleNewOrchestrationInstanceAsync("Keep");
        await host.Client.WaitForInstanceStartAsync(id);
        await host.Store.WriteAsync(writer => LimitPages(writer, 1)); // never below what is used
        release.SetResult();

        var fault = await Assert.ThrowsAsync<SqliteException>(() => host.Client.RaiseEventAsync(id, "large", large));
        Assert.Equal(raw.SQLITE_FULL, fault.SqliteErrorCode);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await host.ReadAsync(id)).RuntimeStatus);

        await host.Store.WriteAsync(writer => LimitPages(writer, AllPagesThereCanBe));
        await host.Time.RunUntilIdleAsync();
        Assert.Equal(large, await host.OutputAsync<string>(id));
        Assert.Equal(1, ran);
    }

    private static void LimitPages(SqliteConnection writer, int pages)
    {
        using var command = writer.CreateCommand();
        command.CommandText = $"PRAGMA max_page_count = {pages}";
        command.ExecuteNonQuery();
    }
}
