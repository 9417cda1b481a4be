using Recruitment.Tests.Embedded.Durable.Crashes;
using Recruitment.Tests.Embedded.Durable.Poison;

namespace Recruitment.Tests.Embedded.Durable;

/// <summary>
/// The engine in a process of its own, to be killed or to end by its own fault: what the tests' assembly is when it is
/// run as a program. The first argument says what it does, the second is the data folder.
/// </summary>
internal static class CrashHost
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [PoisonWork.Mode, var folder, .. var orchestrations]:
                await PoisonWork.RunAsync(folder, orchestrations);
                return 0;
            case [KilledWork.Mode, var folder]:
                await KilledWork.RunAsync(folder);
                return 0;
            default:
                await Console.Error.WriteLineAsync("These are tests: run them with dotnet test.");
                return 2;
        }
    }
}
