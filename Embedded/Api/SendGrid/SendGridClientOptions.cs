#nullable disable

using System.Net.Http.Headers;

namespace SendGrid;

/// <summary>Where and with which key a client calls SendGrid.</summary>
public class SendGridClientOptions : BaseClientOptions
{
    private string _apiKey;

    public SendGridClientOptions()
    {
        Host = "https://api.sendgrid.com";
        Version = "v3";
    }

    /// <exception cref="ArgumentException">The key is null or blank.</exception>
    public string ApiKey
    {
        get => _apiKey;
        set
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            _apiKey = value;
            Auth = new AuthenticationHeaderValue("Bearer", value);
        }
    }
}
