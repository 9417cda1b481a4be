using Recruitment.Play.Fuzz;
using Recruitment.Play.Report;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>A short run of <c>scripts/fuzz</c>, the same each time.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20270104;
    private const int RequestsToARoute = 25;

    [Fact]
    public async Task No_route_fails_shows_code_or_repeats_markup_whatever_it_is_sent()
    {
        var folder = Directory.CreateTempSubdirectory("recruitment-").FullName;
        try
        {
            var result = await new FuzzRun(RequestsToARoute, Seed, new Screen(silent: true)).RunAsync(folder);
            Assert.Empty(result.Findings);
            Assert.Equal(result.Routes * RequestsToARoute, result.Requests);
            // What is refused at the door says nothing of what is behind it.
            Assert.InRange(
                result.Statuses[200] + result.Statuses[303] + result.Statuses[422],
                result.Requests / 4,
                result.Requests
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
