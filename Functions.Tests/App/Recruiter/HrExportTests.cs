using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter;

/// <summary>What an HR system takes over of who was appointed, from 14 December 2026 on.</summary>
public sealed class HrExportTests
{
    private static readonly DateOnly FirstDay = new(2027, 2, 1);

    [Fact]
    public async Task The_appointed_are_given_with_what_was_agreed()
    {
        await using var app = await ProcedureApi.StartAsync();
        var (scene, address) = await AppointAsync(app);

        var told = await app.Http.GetFromJsonAsync<JsonElement>($"{address}?by=hr-1");

        Assert.Equal("Anna Vos", told.GetProperty("name").GetString());
        Assert.Equal("anna.vos@example.org", told.GetProperty("email").GetString());
        Assert.Equal("LC", told.GetProperty("scale").GetString());
        Assert.Equal(16, told.GetProperty("termMonths").GetInt32());
        Assert.Equal("2027-02-01", told.GetProperty("startDate").GetString());
        Assert.Equal("2028-05-31", told.GetProperty("endDate").GetString());
        // The vacancy offers 0.6 to 0.8: what was not agreed is not given.
        Assert.False(told.TryGetProperty("fte", out _));
        var taken = await app.Get<AuditLog>().ListAsync(scene.Procedure).LastAsync();
        Assert.Equal(("HrExported", "hr-1"), (taken.What, taken.Who));
        Assert.EndsWith(taken.Step, address.Replace("/hr-export", ""));
    }

    [Theory]
    [InlineData("?format=csv", null)]
    [InlineData("", "text/csv")]
    public async Task The_same_comes_as_csv_that_spreadsheets_read_and_do_not_run(string query, string? accept)
    {
        await using var app = await ProcedureApi.StartAsync();
        var (_, address) = await AppointAsync(
            app,
            c => c with { Name = "=HYPERLINK(\"x\")", Phone = "+31 6 12345678", Email = "@anna, \"Vos\"\n" }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, address + query);
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        var answer = await app.Http.SendAsync(request);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("\uFEFFprocedure,candidate,name,email,phone,track,", text);
        Assert.Contains(",\"'=HYPERLINK(\"\"x\"\")\",\"'@anna, \"\"Vos\"\"\n\",0031 6 12345678,external,", text);
        Assert.EndsWith(",2027-02-01,2028-05-31\r\n", text);
    }

    [Fact]
    public async Task They_are_given_until_a_week_after_the_first_day_and_then_no_more()
    {
        await using var app = await ProcedureApi.StartAsync();
        var (_, address) = await AppointAsync(app);

        await app.AdvanceUntilAsync("2027-02-08", 23, 59);
        var last = await app.Http.GetAsync(address);
        await app.AdvanceUntilAsync("2027-02-09", 0, 0);
        var late = await app.Http.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, last.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        Assert.Contains("2027-02-08", await late.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Who_is_not_appointed_is_not_given_and_nobody_takes_it_whom_the_procedure_does_not_know()
    {
        await using var app = await ProcedureApi.StartAsync();
        var (scene, address) = await AppointAsync(app);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Offered);

        var other = await app.Http.GetAsync($"api/procedures/{scene.Procedure}/candidates/{bram.Id}/hr-export");
        var stranger = await app.Http.GetAsync($"{address}?by=hr-9");

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, stranger.StatusCode);
        Assert.Contains("hr-1", await stranger.Content.ReadAsStringAsync());
        Assert.Empty(await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync());
    }

    private static async Task<(Scene Scene, string Address)> AppointAsync(
        RecruitmentApp app,
        Func<Candidate, Candidate>? change = null
    )
    {
        var scene = await Scene.SetAsync(
            app,
            stand: procedure => procedure with { StartsOn = new ResolvedDate("test", FirstDay, "day") }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Appointed);
        await app.Candidates.ChangeAsync(
            scene.Procedure,
            anna.Id,
            c => (change?.Invoke(c) ?? c) with { StatusAt = app.Clock.GetUtcNow() }
        );
        return (scene, $"api/procedures/{scene.Procedure}/candidates/{anna.Id}/hr-export");
    }
}
