using System.Text.Json;

namespace Recruitment.Tests.Publishing;

/// <summary>That what hides a function on Azure would be found.</summary>
public sealed class HostRoutesTests
{
    [Fact]
    public async Task A_function_whose_addresses_an_earlier_one_takes_is_found() =>
        Assert.Equal(
            [
                "get /vacancies/x of vacancyFunction goes to UnknownAddressFunction",
                "post /vacancies/new of VacancyFunctionToo goes to vacancyFunction",
            ],
            await new HostRoutes([
                Function("VacancyFunctionToo", "vacancies/new", "post"),
                Function("vacancyFunction", "vacancies/{id}", "get", "post"),
                Function("UnknownAddressFunction", "{*address}", "get"),
            ]).HiddenAsync()
        );

    [Theory]
    [InlineData("GET", "/vacancies/7", "VacancyFunction")]
    [InlineData("GET", "/Vacancies/7/", "VacancyFunction")]
    [InlineData("GET", "/vacancies/7/more", "WrongAddressFunction")]
    [InlineData("GET", "/", "WrongAddressFunction")]
    [InlineData("HEAD", "/vacancies/7", null)]
    [InlineData("OPTIONS", "/vacancies/7", null)]
    public async Task Only_the_methods_that_a_trigger_names_reach_its_function(
        string method,
        string path,
        string? function
    ) =>
        Assert.Equal(
            function,
            await new HostRoutes([
                Function("WrongAddressFunction", "{*address}", "get"),
                Function("VacancyFunction", "vacancies/{id}", "get"),
            ]).FindAsync(method, path)
        );

    private static JsonElement Function(string name, string route, params string[] methods) =>
        JsonSerializer.SerializeToElement(
            new
            {
                name,
                bindings = new object[]
                {
                    new
                    {
                        type = "httpTrigger",
                        route,
                        methods,
                    },
                    new { type = "http" },
                },
            }
        );
}
