-- Each tile of a rectangle of one zoom in turn, all of them again under a filter that is new and lets everything through:
-- no answer is in any cache. With a fixed path instead ("same"): one answer, over and over.
local counter, n = 0, 0

function setup(thread)
  thread:set("id", counter)
  counter = counter + 1
end

function init(args)
  same, tag = nil, nil
  if args[1] == "same" then
    same = wrk.format("GET", args[2], args[3] and { ["If-None-Match"] = args[3] })
  else
    z, x0, x1, y0, y1 = tonumber(args[1]), tonumber(args[2]), tonumber(args[3]), tonumber(args[4]), tonumber(args[5])
    layer, first = args[6], tonumber(args[7])
  end
end

function request()
  if same then return same end
  local w, h = x1 - x0 + 1, y1 - y0 + 1
  local at = (n * 2 + id) * 7919 % (w * h) -- a prime: neighbours in time are none on the map
  local pass = first + math.floor((n * 2 + id) / (w * h))
  n = n + 1
  return wrk.format("GET", string.format("/tiles/%s/%d/%d/%d.mvt?filter=population%%3E-%d", layer, z, x0 + at % w, y0 + math.floor(at / w), pass))
end

function done(summary, latency)
  io.write(string.format("%d %.0f %.2f %.2f %.2f %d\n", summary.requests, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
