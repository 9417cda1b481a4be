using Microsoft.Extensions.Configuration;
using Recruitment.Files.Scanning;

namespace Recruitment.Tests.Files;

public sealed class ScannerAddressTests
{
    [Theory]
    [InlineData("127.0.0.1:3311", "127.0.0.1", 3311)]
    [InlineData("clamav.school.example", "clamav.school.example", 3310)]
    [InlineData("[::1]:3310", "::1", 3310)]
    public void A_host_with_or_without_a_port_is_an_address(string written, string host, int port)
    {
        var place = Read(written).Place;
        Assert.Equal((host, port), (place?.Host, place?.Port ?? 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Unless_it_is_set_nothing_is_scanned(string? written) =>
        Assert.False(new ClamdScanner(Read(written)).IsOn);

    [Theory]
    [InlineData("host:port")]
    [InlineData("a b")]
    [InlineData("tcp://127.0.0.1:3310")]
    [InlineData("127.0.0.1:3310/scan")]
    public void What_is_no_address_is_told_at_the_start(string written) =>
        Assert.Contains("Scan__Clamd", Assert.Throws<InvalidOperationException>(() => Read(written)).Message);

    private static ScannerAddress Read(string? written) =>
        ScannerAddress.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["Scan:Clamd"] = written })
                .Build()
        );
}
