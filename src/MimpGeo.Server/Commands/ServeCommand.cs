using System.CommandLine;

namespace MimpGeo.Server.Commands;

static class ServeCommand
{
    public static Command Create()
    {
        var urls = new Option<string>("--urls")
        {
            Description = "The address to listen on.",
            DefaultValueFactory = _ => "http://127.0.0.1:5080",
        };
        var serve = new Command("serve", "Serve the API and the viewer. Example: mimpgeo serve --urls http://127.0.0.1:5080") { urls };
        serve.SetAction((verb, cancel) => MapServer.Create(DatabaseSetting.ConnectionString, verb.GetRequiredValue(urls)).RunAsync(cancel));
        return serve;
    }
}
