using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Applicants;

public sealed class ProgrammeFactTests
{
    [Fact]
    public async Task The_page_tells_the_range_of_the_price_where_the_programme_comes_from_and_where_to_ask()
    {
        await using var app = await ProcedureApi.StartAsync();
        var page = await app.GetAsync($"/vacancies/{await app.StartProcedureAsync(template: "leerkracht")}");
        var facts = page.Text(".facts.key");
        Assert.Contains("€\u00a03.400 – €\u00a04.500", facts);
        Assert.Contains("De prijs hangt af van de grootte van uw directieteam en het aantal werksessies.", facts);
        Assert.Contains("vroegen verschillende besturen", page.Text("#achtergrond"));
        Assert.NotNull(page.Document.QuerySelector("a[href='tel:0850000000']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='mailto:info@leerkracht.example']"));
        Assert.Contains("Expertcoach (1), Bestuurder (1), Schoolleider (1 – 2)", page.Text("#teams"));
    }
}
